package io.ringloop.complaints.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.handling.Confirmations;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes to a customer whom nobody reached. */
@ModelBean
class SendWrittenNotice implements JavaDelegate {

    private final Confirmations confirmations;

    SendWrittenNotice(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.write(Complaint.of(execution));
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_RESULT, "unreachable");
        execution.setVariable(ComplaintEscalationVariables.CLOSE_REASON, CloseReason.UNREACHABLE.name());
    }
}
