package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes back an order that is not wanted any more. */
@ModelBean
class RecallWorkOrder implements JavaDelegate {

    private final HandOvers handOvers;

    RecallWorkOrder(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.recall(Order.of(execution));
        execution.setVariable(IssueForwardingVariables.FORWARDING_OUTCOME, Outcomes.CALLED_OFF);
    }
}
