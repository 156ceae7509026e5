package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Checks;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records whether the customer agrees that it is solved. */
@ModelBean
class RecordCheckCall implements JavaDelegate {

    private final Checks checks;

    RecordCheckCall(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var said = (String) execution.getVariable(IssueForwardingVariables.CHECK_RESULT);
        var asked = said == null
                ? checks.called(Order.of(execution), Order.required(execution, IssueForwardingVariables.CHECK_CALL))
                : checks.said(Order.of(execution), said);
        execution.setVariable(IssueForwardingVariables.CHECK_ACTION, asked.action());
        execution.setVariable(IssueForwardingVariables.CHECK_RESULT, asked.result());
        execution.setVariable(IssueForwardingVariables.CHECK_AT, Date.from(asked.at()));
        if (asked.agreed()) {
            execution.setVariable(IssueForwardingVariables.FORWARDING_OUTCOME, Outcomes.CONFIRMED);
        }
    }
}
