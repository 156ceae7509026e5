package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The agent agreed. */
@ModelBean
class AcceptScore implements JavaDelegate {

    private final EvaluationDelivery delivery;

    AcceptScore(EvaluationDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.accept(EvaluationOf.the(execution));
    }
}
