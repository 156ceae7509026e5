package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.HandOvers;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.OrderAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what the target said on the phone. */
@ModelBean
class RecordPhoneCall implements JavaDelegate {

    private final HandOvers handOvers;

    RecordPhoneCall(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var said = Order.required(execution, IssueForwardingVariables.PHONE_ANSWER);
        var id = Order.of(execution);
        var known = said.equals(OrderAnswers.ACCEPTED) || said.equals(OrderAnswers.REJECTED);
        Order.answered(
                execution,
                known ? handOvers.answered(id, said.equals(OrderAnswers.ACCEPTED)) : handOvers.unanswered(id));
    }
}
