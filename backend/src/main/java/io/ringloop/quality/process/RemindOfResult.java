package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** It will be late soon. */
@ModelBean
class RemindOfResult implements JavaDelegate {

    private final EvaluationDelivery delivery;

    RemindOfResult(EvaluationDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.remind(EvaluationOf.the(execution));
    }
}
