package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Trainings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The 72 hours of the training begin. */
@ModelBean
class OpenTraining implements JavaDelegate {

    private final Trainings trainings;

    OpenTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = trainings.open(RemediationOf.the(execution));
        execution.setVariable(Variables.TRAINER_ROLE, by.role().name());
        execution.setVariable(Variables.TRAINING_WARN_AT, Date.from(by.warnAt()));
        execution.setVariable(Variables.TRAINING_DUE_AT, Date.from(by.dueAt()));
        execution.setVariable(Variables.MAY_TRAIN_AGAIN, by.mayAgain());
    }
}
