package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketReplies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the customer for what is missing. */
@ModelBean
class AskTicketCustomer implements JavaDelegate {

    private final TicketReplies replies;

    AskTicketCustomer(TicketReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketOf.waiting(execution, replies.ask(TicketOf.id(execution)));
    }
}
