package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketSupervision;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Urges, or has somebody supervise what is late. */
@ModelBean
class DecideTicketSupervision implements JavaDelegate {

    private final TicketSupervision supervision;

    DecideTicketSupervision(TicketSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var measures = supervision.decide(
                TicketOf.id(execution),
                TicketOf.required(execution, TicketClosureVariables.CLOCK_KIND),
                TicketOf.required(execution, TicketClosureVariables.CLOCK_EVENT),
                TicketOf.inHouse(execution));
        execution.setVariable(TicketClosureVariables.SUPERVISION_NEEDED, measures.needed());
        execution.setVariable(TicketClosureVariables.SUPERVISION_OPEN, measures.open());
        execution.setVariable(TicketClosureVariables.SUPERVISE_DUE_AT, Date.from(measures.dueAt()));
    }
}
