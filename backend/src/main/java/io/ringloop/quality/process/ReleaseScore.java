package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The agent and the leader get the result. */
@ModelBean
class ReleaseScore implements JavaDelegate {

    private final EvaluationDelivery delivery;

    ReleaseScore(EvaluationDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.release(EvaluationOf.the(execution));
    }
}
