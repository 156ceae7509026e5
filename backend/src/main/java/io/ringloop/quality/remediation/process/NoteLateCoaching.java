package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Coachings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The coaching is late. */
@ModelBean
class NoteLateCoaching implements JavaDelegate {

    private final Coachings coachings;

    NoteLateCoaching(Coachings coachings) {
        this.coachings = coachings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coachings.late(RemediationOf.the(execution));
    }
}
