package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.SatisfactionSurveyProcess.Variables;
import io.ringloop.surveys.handling.SurveyInvitations;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the link. */
@ModelBean
class SendInvitation implements JavaDelegate {

    private final SurveyInvitations invitations;

    SendInvitation(SurveyInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sent = invitations.send(SurveyOf.the(execution));
        execution.setVariable(Variables.INVITATION_SENT, sent.sent());
        execution.setVariable(Variables.REMINDER_AT, Date.from(sent.remindAt()));
        execution.setVariable(Variables.SURVEY_EXPIRES_AT, Date.from(sent.expiresAt()));
    }
}
