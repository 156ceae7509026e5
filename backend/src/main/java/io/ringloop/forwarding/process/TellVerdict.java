package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.OrderAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the target that it has to do it. */
@ModelBean
class TellVerdict implements JavaDelegate {

    private final HandOvers handOvers;

    TellVerdict(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.overruled(Order.of(execution));
        execution.setVariable(IssueForwardingVariables.ORDER_ANSWER, OrderAnswers.ACCEPTED);
    }
}
