package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.surveys.handling.LowScores;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A leader calls the customer back. */
@ModelBean
class PlanLowScoreCallback implements JavaDelegate {

    private final LowScores scores;

    PlanLowScoreCallback(LowScores scores) {
        this.scores = scores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scores.planCallback(SurveyOf.the(execution));
    }
}
