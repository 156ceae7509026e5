package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Coachings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The next check of the plan. */
@ModelBean
class PlanNextCheck implements JavaDelegate {

    private final Coachings coachings;

    PlanNextCheck(Coachings coachings) {
        this.coachings = coachings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = coachings.nextCheck(RemediationOf.the(execution));
        execution.setVariable(Variables.NEXT_CHECK_AT, Date.from(by.at()));
        execution.setVariable(Variables.CHECK_DUE_AT, Date.from(by.dueAt()));
    }
}
