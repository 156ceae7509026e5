package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the order again, to another target or with what was missing. */
@ModelBean
class ResendWorkOrder implements JavaDelegate {

    private final HandOvers handOvers;

    ResendWorkOrder(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verdict = Order.required(execution, IssueForwardingVariables.VERDICT);
        Order.sent(execution, handOvers.sendAgain(Order.of(execution), verdict));
    }
}
