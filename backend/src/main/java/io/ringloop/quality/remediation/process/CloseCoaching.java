package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Coachings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The coaching is over, confirmed or not. */
@ModelBean
class CloseCoaching implements JavaDelegate {

    private final Coachings coachings;

    CloseCoaching(Coachings coachings) {
        this.coachings = coachings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.PLAN_DUE_AT, Date.from(coachings.close(RemediationOf.the(execution))));
    }
}
