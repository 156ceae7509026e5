package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Coachings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The coaching will be late soon. */
@ModelBean
class RemindOfCoaching implements JavaDelegate {

    private final Coachings coachings;

    RemindOfCoaching(Coachings coachings) {
        this.coachings = coachings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coachings.remind(RemediationOf.the(execution));
    }
}
