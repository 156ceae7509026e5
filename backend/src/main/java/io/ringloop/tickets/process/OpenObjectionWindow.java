package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.processes.TicketClosureVariables.Answers;
import io.ringloop.tickets.handling.TicketConfirmations;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives the customer time to object. */
@ModelBean
class OpenObjectionWindow implements JavaDelegate {

    private final TicketConfirmations confirmations;

    OpenObjectionWindow(TicketConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var until = confirmations.mayObject(TicketOf.id(execution));
        execution.setVariable(TicketClosureVariables.CALLBACK_ID, null);
        execution.setVariable(TicketClosureVariables.OBJECTION, Answers.NO);
        execution.setVariable(TicketClosureVariables.OBJECTION_UNTIL, Date.from(until));
    }
}
