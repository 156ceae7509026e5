package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Trainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The training will be late soon. */
@ModelBean
class RemindOfTraining implements JavaDelegate {

    private final Trainings trainings;

    RemindOfTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trainings.remind(RemediationOf.the(execution));
    }
}
