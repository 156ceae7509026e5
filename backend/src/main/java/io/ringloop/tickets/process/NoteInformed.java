package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketInforming;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The message has arrived: the customer knows. */
@ModelBean
class NoteInformed implements JavaDelegate {

    private final TicketInforming informing;

    NoteInformed(TicketInforming informing) {
        this.informing = informing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        informing.arrived(TicketOf.id(execution));
    }
}
