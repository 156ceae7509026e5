package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationPlanning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The next of the sample takes its place. */
@ModelBean
class ReplaceSample implements JavaDelegate {

    private final EvaluationPlanning planning;

    ReplaceSample(EvaluationPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.replace(EvaluationOf.the(execution));
    }
}
