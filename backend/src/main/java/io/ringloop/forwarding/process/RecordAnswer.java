package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records whether the target takes the order. */
@ModelBean
class RecordAnswer implements JavaDelegate {

    private final HandOvers handOvers;

    RecordAnswer(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var accepted =
                Order.required(execution, IssueForwardingVariables.ACCEPTANCE).equals("accept");
        Order.answered(execution, handOvers.answered(Order.of(execution), accepted));
    }
}
