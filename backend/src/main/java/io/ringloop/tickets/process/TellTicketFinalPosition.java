package io.ringloop.tickets.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketClosings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer our last word. */
@ModelBean
class TellTicketFinalPosition implements JavaDelegate {

    private final TicketClosings closings;

    TellTicketFinalPosition(TicketClosings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.tellFinalPosition(TicketOf.id(execution));
        TicketOf.close(execution, CloseReason.FINAL_POSITION);
    }
}
