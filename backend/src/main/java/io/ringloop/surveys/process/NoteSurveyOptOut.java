package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.surveys.handling.SurveyRefusals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that the customer does not want to be asked any more. */
@ModelBean
class NoteSurveyOptOut implements JavaDelegate {

    private final SurveyRefusals refusals;

    NoteSurveyOptOut(SurveyRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refusals.note(SurveyOf.the(execution));
    }
}
