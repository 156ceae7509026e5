package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Trainings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Training did not help. */
@ModelBean
class HandToOwner implements JavaDelegate {

    private final Trainings trainings;

    HandToOwner(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trainings.handOver(RemediationOf.the(execution));
    }
}
