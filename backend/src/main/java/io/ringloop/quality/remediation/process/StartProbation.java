package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Probations;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The next evaluations count. */
@ModelBean
class StartProbation implements JavaDelegate {

    private final Probations probations;

    StartProbation(Probations probations) {
        this.probations = probations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.PROBATION_END_AT, Date.from(probations.start(RemediationOf.the(execution))));
    }
}
