package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketClosings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides what follows a closed ticket. */
@ModelBean
class PlanTicketAftercare implements JavaDelegate {

    private final TicketClosings closings;

    PlanTicketAftercare(TicketClosings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.planAftercare(TicketOf.id(execution));
    }
}
