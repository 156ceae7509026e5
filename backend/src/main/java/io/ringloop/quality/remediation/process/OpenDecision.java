package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.StreakDecisions;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Somebody has to decide. */
@ModelBean
class OpenDecision implements JavaDelegate {

    private final StreakDecisions decisions;

    OpenDecision(StreakDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = decisions.open(RemediationOf.the(execution));
        execution.setVariable(Variables.DECISION_ROLE, by.decider().name());
        execution.setVariable(Variables.TRAINER_ROLE, by.trainer().name());
        execution.setVariable(Variables.DECISION_DUE_AT, Date.from(by.dueAt()));
    }
}
