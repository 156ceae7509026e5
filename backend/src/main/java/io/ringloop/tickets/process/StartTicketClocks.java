package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Starts both promises of the ticket. */
@ModelBean
class StartTicketClocks implements JavaDelegate {

    private final TicketClocks clocks;

    StartTicketClocks(TicketClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketOf.promised(execution, clocks.start(TicketOf.id(execution)));
    }
}
