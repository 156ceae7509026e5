package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketSupervision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the owner that a clock runs again. */
@ModelBean
class ResumeTicketClock implements JavaDelegate {

    private final TicketSupervision supervision;

    ResumeTicketClock(TicketSupervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervision.resumed(TicketOf.id(execution), TicketOf.required(execution, TicketClosureVariables.CLOCK_KIND));
    }
}
