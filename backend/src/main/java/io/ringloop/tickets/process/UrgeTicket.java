package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer presses: the ticket comes earlier. */
@ModelBean
class UrgeTicket implements JavaDelegate {

    private final TicketSupervision supervision;

    UrgeTicket(TicketSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.urged(TicketOf.id(execution), TicketOf.number(execution, TicketClosureVariables.URGE_COUNT));
    }
}
