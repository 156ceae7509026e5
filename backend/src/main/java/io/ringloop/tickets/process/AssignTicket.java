package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides how the ticket is worked on. */
@ModelBean
class AssignTicket implements JavaDelegate {

    private final TicketPlans plans;

    AssignTicket(TicketPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var terms = plans.decide(TicketOf.id(execution));
        execution.setVariable(TicketClosureVariables.WORK_MODE, terms.workMode().code());
        execution.setVariable(
                TicketClosureVariables.OWNER_GROUP, terms.ownerGroup().code());
        execution.setVariable(
                TicketClosureVariables.INFORM_MODE, terms.informMode().code());
        execution.setVariable(TicketClosureVariables.CONFIRMATION, terms.asked() ? "call" : "none");
    }
}
