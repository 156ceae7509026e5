package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityEvaluationProcess.Variables;
import io.ringloop.quality.ScoreStep;
import io.ringloop.quality.handling.EvaluationScoring;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The marks become a score that stands; from the first on its delivery is timed. */
@ModelBean
class ScoreEvaluation implements JavaDelegate {

    private final EvaluationScoring scoring;

    ScoreEvaluation(EvaluationScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = EvaluationOf.the(execution);
        var step = ScoreStep.of((String) execution.getVariable(Variables.SCORE_STEP));
        var scored = scoring.score(id, step);
        execution.setVariable(Variables.SCORE_CHANGED, scored.changed());
        if (step == ScoreStep.EVALUATE) {
            var by = scoring.startDelivery(id);
            execution.setVariable(Variables.NEEDS_SECOND_LOOK, scored.secondLook());
            execution.setVariable(Variables.DELIVER_WARN_AT, Date.from(by.warnAt()));
            execution.setVariable(Variables.DELIVER_DUE_AT, Date.from(by.dueAt()));
        }
    }
}
