package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketConfirmations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the callback that asks the customer. */
@ModelBean
class PlanConfirmationCallback implements JavaDelegate {

    private final TicketConfirmations confirmations;

    PlanConfirmationCallback(TicketConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var prepared = confirmations.plan(TicketOf.id(execution));
        execution.setVariable(
                TicketClosureVariables.CALLBACK_ID, prepared.callback().id().toString());
        execution.setVariable(TicketClosureVariables.CALLBACK_VERSION, prepared.version());
    }
}
