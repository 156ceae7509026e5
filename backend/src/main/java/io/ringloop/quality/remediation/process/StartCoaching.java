package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Coachings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The 24 hours of the coaching begin. */
@ModelBean
class StartCoaching implements JavaDelegate {

    private final Coachings coachings;

    StartCoaching(Coachings coachings) {
        this.coachings = coachings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = coachings.start(RemediationOf.the(execution));
        execution.setVariable(Variables.LEADER_ROLE, by.role().name());
        execution.setVariable(Variables.COACH_WARN_AT, Date.from(by.warnAt()));
        execution.setVariable(Variables.COACH_DUE_AT, Date.from(by.dueAt()));
    }
}
