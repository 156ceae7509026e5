package io.ringloop.surveys.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.SatisfactionSurveyProcess.Variables;
import io.ringloop.surveys.handling.LowScores;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides what follows the answer. */
@ModelBean
class DecideLowScore implements JavaDelegate {

    private final LowScores scores;

    DecideLowScore(LowScores scores) {
        this.scores = scores;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var action = scores.decide(SurveyOf.the(execution));
        execution.setVariable(Variables.FOLLOW_UP, action.code());
    }
}
