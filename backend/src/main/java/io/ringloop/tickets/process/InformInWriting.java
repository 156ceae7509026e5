package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketInforming;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes to a customer whom nobody reached. */
@ModelBean
class InformInWriting implements JavaDelegate {

    private final TicketInforming informing;

    InformInWriting(TicketInforming informing) {
        this.informing = informing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        informing.write(TicketOf.id(execution), TicketOf.declined(execution));
    }
}
