package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Probations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Whether the probation is passed. */
@ModelBean
class JudgeProbation implements JavaDelegate {

    private final Probations probations;

    JudgeProbation(Probations probations) {
        this.probations = probations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.PROBATION_PASSED, probations.judge(RemediationOf.the(execution)));
    }
}
