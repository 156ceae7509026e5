package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationPlanning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps those away who must not evaluate it. */
@ModelBean
class PrepareEvaluation implements JavaDelegate {

    private final EvaluationPlanning planning;

    PrepareEvaluation(EvaluationPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.keepAway(EvaluationOf.the(execution));
    }
}
