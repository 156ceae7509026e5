package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Confirmations;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records whether the customer agrees that it is solved. */
@ModelBean
class RecordConfirmation implements JavaDelegate {

    private final Confirmations confirmations;

    RecordConfirmation(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = Complaint.of(execution);
        var said = Complaint.text(execution, ComplaintEscalationVariables.CONFIRM_RESULT);
        var asked = said == null
                ? confirmations.called(caseId, Complaint.required(execution, ComplaintEscalationVariables.CONFIRM_CALL))
                : confirmations.said(caseId, said);
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_ACTION, asked.action());
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_RESULT, asked.result());
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_AT, Date.from(asked.at()));
        execution.setVariable("confirmAttemptsLeft", asked.attemptsLeft());
        execution.setVariable(
                ComplaintEscalationVariables.CLOSE_REASON,
                asked.reason() == null ? null : asked.reason().name());
    }
}
