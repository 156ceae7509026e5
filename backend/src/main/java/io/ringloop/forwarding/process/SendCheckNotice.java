package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Checks;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes to a customer whom nobody could reach. */
@ModelBean
class SendCheckNotice implements JavaDelegate {

    private final Checks checks;

    SendCheckNotice(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.write(Order.of(execution));
        execution.setVariable(IssueForwardingVariables.CHECK_RESULT, "unreachable");
        execution.setVariable(IssueForwardingVariables.FORWARDING_OUTCOME, Outcomes.SOLVED);
    }
}
