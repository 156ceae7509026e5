package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Coachings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What the check said. */
@ModelBean
class RecordCheck implements JavaDelegate {

    private final Coachings coachings;

    RecordCheck(Coachings coachings) {
        this.coachings = coachings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.CHECK_RESULT, coachings.checked(RemediationOf.the(execution)));
    }
}
