package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingProcess;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the order to its target. */
@ModelBean
class SendWorkOrder implements JavaDelegate {

    private final HandOvers handOvers;

    SendWorkOrder(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sent = handOvers.send(Order.of(execution));
        Order.sent(execution, sent);
        if (!sent.reached()) {
            throw new BpmnError(IssueForwardingProcess.Errors.PARTNER_UNREACHABLE);
        }
    }
}
