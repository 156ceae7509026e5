package io.ringloop.tickets.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.processes.TicketClosureVariables.Alternatives;
import io.ringloop.tickets.handling.TicketComplaints;
import io.ringloop.tickets.handling.TicketSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does what was decided about work that is not possible. */
@ModelBean
class ApplyAlternative implements JavaDelegate {

    private final TicketSteps steps;
    private final TicketComplaints complaints;

    ApplyAlternative(TicketSteps steps, TicketComplaints complaints) {
        this.steps = steps;
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ticket = TicketOf.id(execution);
        switch (TicketOf.required(execution, TicketClosureVariables.ALTERNATIVE)) {
            case Alternatives.COMPLAINT -> {
                complaints.open(ticket);
                TicketOf.close(execution, CloseReason.NOT_POSSIBLE_EXPLAINED);
            }
            case Alternatives.DECLINE -> {
                steps.declined(ticket);
                TicketOf.close(execution, CloseReason.NOT_POSSIBLE_EXPLAINED);
            }
            default ->
                execution.setVariable(
                        TicketClosureVariables.WORK_MODE, steps.sendElsewhere(ticket) ? "partner" : "department");
        }
    }
}
