package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.CallbackPlans;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CallbackVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides on which terms the customer is called back, and whether at all. */
@ModelBean
class DecideTerms implements JavaDelegate {

    private final CallbackPlans plans;

    DecideTerms(CallbackPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var terms = plans.decide(Subject.of(execution));
        var agent = terms.agent();
        execution.setVariable(CallbackVariables.CALLBACK_ALLOWED, terms.allowed());
        execution.setVariable(CallbackVariables.CALLBACK_AGENT, agent == null ? null : agent.toString());
        execution.setVariable(CallbackVariables.CALLBACK_GROUP, terms.group().name());
        execution.setVariable(CallbackVariables.CALLBACK_DUE_AT, Date.from(terms.dueAt()));
        execution.setVariable(CallbackVariables.CALLBACK_EXPIRES_AT, Date.from(terms.expiresAt()));
    }
}
