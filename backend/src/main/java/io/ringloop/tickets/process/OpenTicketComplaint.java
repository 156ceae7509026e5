package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketComplaints;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens a complaint, and a person of the next level answers for the ticket. */
@ModelBean
class OpenTicketComplaint implements JavaDelegate {

    private final TicketComplaints complaints;

    OpenTicketComplaint(TicketComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ticket = TicketOf.id(execution);
        complaints.open(ticket);
        complaints.raiseOwner(ticket, TicketOf.group(execution)).ifPresent(raised -> {
            execution.setVariable(
                    TicketClosureVariables.OWNER_GROUP, raised.group().name());
            execution.setVariable(
                    TicketClosureVariables.OWNER_ID, raised.owner().toString());
        });
    }
}
