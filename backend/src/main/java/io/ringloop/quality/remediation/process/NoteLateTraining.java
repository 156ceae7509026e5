package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Trainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The training is late. */
@ModelBean
class NoteLateTraining implements JavaDelegate {

    private final Trainings trainings;

    NoteLateTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trainings.late(RemediationOf.the(execution));
    }
}
