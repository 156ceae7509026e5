package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketClosings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer that and how it was closed. */
@ModelBean
class TellTicketClosed implements JavaDelegate {

    private final TicketClosings closings;

    TellTicketClosed(TicketClosings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.tellClosed(TicketOf.id(execution));
    }
}
