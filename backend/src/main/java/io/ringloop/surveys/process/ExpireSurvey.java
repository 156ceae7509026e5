package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.surveys.handling.SurveyInvitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The link does not hold any more. */
@ModelBean
class ExpireSurvey implements JavaDelegate {

    private final SurveyInvitations invitations;

    ExpireSurvey(SurveyInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.expire(SurveyOf.the(execution));
    }
}
