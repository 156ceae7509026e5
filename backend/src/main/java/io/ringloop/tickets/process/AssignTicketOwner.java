package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureProcess.Errors;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketOwners;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds somebody who answers for the ticket. */
@ModelBean
class AssignTicketOwner implements JavaDelegate {

    private final TicketOwners owners;

    AssignTicketOwner(TicketOwners owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var owner = owners.assign(TicketOf.id(execution), TicketOf.group(execution))
                .orElseThrow(() -> new BpmnError(Errors.TICKET_WITHOUT_OWNER));
        execution.setVariable(TicketClosureVariables.OWNER_ID, owner.toString());
    }
}
