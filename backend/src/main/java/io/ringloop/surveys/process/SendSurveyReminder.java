package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.SatisfactionSurveyProcess.Variables;
import io.ringloop.surveys.handling.SurveyInvitations;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the same link again. */
@ModelBean
class SendSurveyReminder implements JavaDelegate {

    private final SurveyInvitations invitations;

    SendSurveyReminder(SurveyInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = invitations.remind(SurveyOf.the(execution));
        execution.setVariable(Variables.REMINDER_AT, Date.from(next));
    }
}
