package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Confirmations;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Plans the call that asks whether it is solved. */
@ModelBean
class PlanConfirmation implements JavaDelegate {

    private final Confirmations confirmations;

    PlanConfirmation(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = confirmations.plan(Complaint.of(execution));
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_AT, Date.from(plan.at()));
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_DUE_AT, Date.from(plan.dueAt()));
        execution.setVariable("confirmAttemptsLeft", plan.attempts());
        execution.setVariable(ComplaintEscalationVariables.CONFIRM_RESULT, null);
    }
}
