package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketReplies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the customer once more. */
@ModelBean
class RemindTicketCustomer implements JavaDelegate {

    private final TicketReplies replies;

    RemindTicketCustomer(TicketReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var left = TicketOf.number(execution, TicketClosureVariables.REMINDERS_LEFT);
        TicketOf.waiting(execution, replies.remind(TicketOf.id(execution), left));
    }
}
