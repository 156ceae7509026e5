package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Checks;
import io.ringloop.processes.IssueForwardingVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Plans the call that asks whether the problem is solved. */
@ModelBean
class PlanCheckCall implements JavaDelegate {

    private final Checks checks;

    PlanCheckCall(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = checks.plan(Order.of(execution));
        execution.setVariable(IssueForwardingVariables.CHECK_AT, Date.from(plan.at()));
        execution.setVariable(IssueForwardingVariables.CHECK_DUE_AT, Date.from(plan.dueAt()));
        execution.setVariable(IssueForwardingVariables.CHECK_RESULT, null);
    }
}
