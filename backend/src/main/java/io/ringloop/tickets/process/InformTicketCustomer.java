package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureProcess.Errors;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketInforming;
import java.util.Date;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the customer the result. */
@ModelBean
class InformTicketCustomer implements JavaDelegate {

    private final TicketInforming informing;

    InformTicketCustomer(TicketInforming informing) {
        this.informing = informing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = informing
                .send(TicketOf.id(execution), TicketOf.declined(execution))
                .orElseThrow(() -> new BpmnError(Errors.NOTICE_UNDELIVERABLE));
        execution.setVariable(TicketClosureVariables.DELIVERY_DUE_AT, Date.from(due));
    }
}
