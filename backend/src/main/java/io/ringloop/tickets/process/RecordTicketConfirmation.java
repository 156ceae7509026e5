package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.processes.TicketClosureVariables.Answers;
import io.ringloop.tickets.handling.TicketConfirmations;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records whether the customer agrees that it is done. */
@ModelBean
class RecordTicketConfirmation implements JavaDelegate {

    private final TicketConfirmations confirmations;

    RecordTicketConfirmation(TicketConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ticket = TicketOf.id(execution);
        var callback = TicketOf.text(execution, TicketClosureVariables.CALLBACK_ID);
        var answer = callback == null
                ? confirmations.notCalled(
                        ticket, Answers.YES.equals(TicketOf.text(execution, TicketClosureVariables.OBJECTION)))
                : confirmations.called(ticket, UUID.fromString(callback));
        execution.setVariable(TicketClosureVariables.CONFIRM_RESULT, answer.result());
        if (!TicketOf.declined(execution)) {
            TicketOf.close(execution, answer.reason());
        }
    }
}
