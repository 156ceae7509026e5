package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** It is late. */
@ModelBean
class NoteLateResult implements JavaDelegate {

    private final EvaluationDelivery delivery;

    NoteLateResult(EvaluationDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.late(EvaluationOf.the(execution));
    }
}
