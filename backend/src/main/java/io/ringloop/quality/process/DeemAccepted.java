package io.ringloop.quality.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.handling.EvaluationDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** No answer in time counts as agreement. */
@ModelBean
class DeemAccepted implements JavaDelegate {

    private final EvaluationDelivery delivery;

    DeemAccepted(EvaluationDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deem(EvaluationOf.the(execution));
    }
}
