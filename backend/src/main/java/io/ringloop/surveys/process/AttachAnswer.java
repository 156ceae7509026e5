package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.surveys.handling.LowScores;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The case that is open gets the answer. */
@ModelBean
class AttachAnswer implements JavaDelegate {

    private final LowScores scores;

    AttachAnswer(LowScores scores) {
        this.scores = scores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scores.attach(SurveyOf.the(execution));
    }
}
