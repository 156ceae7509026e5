package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketNotices;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer the number, and until when they hear that it is done. */
@ModelBean
class ConfirmTicket implements JavaDelegate {

    private final TicketNotices notices;

    ConfirmTicket(TicketNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var informedBy = (Date) execution.getVariable(TicketClosureVariables.INFORMED_DUE_AT);
        notices.confirm(TicketOf.id(execution), informedBy.toInstant());
    }
}
