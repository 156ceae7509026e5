package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the order back for good. */
@ModelBean
class RecordGiveUp implements JavaDelegate {

    private final HandOvers handOvers;

    RecordGiveUp(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(IssueForwardingVariables.FORWARDING_OUTCOME, handOvers.giveUp(Order.of(execution)));
    }
}
