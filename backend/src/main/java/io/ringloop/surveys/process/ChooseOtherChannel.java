package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.SatisfactionSurveyProcess.Variables;
import io.ringloop.surveys.handling.SurveyInvitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the other way to the customer, if there is one. */
@ModelBean
class ChooseOtherChannel implements JavaDelegate {

    private final SurveyInvitations invitations;

    ChooseOtherChannel(SurveyInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.OTHER_CHANNEL, invitations.otherChannel(SurveyOf.the(execution)));
    }
}
