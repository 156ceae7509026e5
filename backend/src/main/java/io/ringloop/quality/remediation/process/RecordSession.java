package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Trainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Who was there. */
@ModelBean
class RecordSession implements JavaDelegate {

    private final Trainings trainings;

    RecordSession(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.EVERYBODY_ATTENDED, trainings.recorded(RemediationOf.the(execution)));
    }
}
