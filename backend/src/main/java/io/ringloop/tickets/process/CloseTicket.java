package io.ringloop.tickets.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketClosings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the ticket with its reason. */
@ModelBean
class CloseTicket implements JavaDelegate {

    private final TicketClosings closings;

    CloseTicket(TicketClosings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = CloseReason.valueOf(TicketOf.required(execution, TicketClosureVariables.CLOSE_REASON));
        closings.close(TicketOf.id(execution), reason);
    }
}
