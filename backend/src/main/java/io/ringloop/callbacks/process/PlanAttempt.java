package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackPlans;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CallbackVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Plans the next attempt in the hours in which the customer may be called. */
@ModelBean
class PlanAttempt implements JavaDelegate {

    private final CallbackPlans plans;

    PlanAttempt(CallbackPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var hours = plans.next(Subject.of(execution));
        execution.setVariable(CallbackVariables.ATTEMPT_AT, Date.from(hours.from()));
        execution.setVariable(CallbackVariables.ATTEMPT_UNTIL, Date.from(hours.until()));
    }
}
