package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does what the supervisor chose. */
@ModelBean
class ApplyTicketSupervision implements JavaDelegate {

    private final TicketSupervision supervision;

    ApplyTicketSupervision(TicketSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.apply(TicketOf.id(execution), TicketOf.required(execution, TicketClosureVariables.SUPERVISION));
    }
}
