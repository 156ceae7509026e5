package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Checks;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts a round the customer did not accept. */
@ModelBean
class CountForwardingLoop implements JavaDelegate {

    private final Checks checks;

    CountForwardingLoop(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var loops = Order.number(execution, IssueForwardingVariables.FORWARDING_LOOPS) + 1;
        var most = Order.number(execution, IssueForwardingVariables.MAX_FORWARDING_LOOPS);
        execution.setVariable(IssueForwardingVariables.FORWARDING_LOOPS, loops);
        execution.setVariable(
                IssueForwardingVariables.FORWARDING_LEVEL,
                Order.number(execution, IssueForwardingVariables.FORWARDING_LEVEL) + 1);
        if (checks.again(Order.of(execution), loops, most)) {
            execution.setVariable(IssueForwardingVariables.FORWARDING_OUTCOME, Outcomes.GAVE_UP);
        }
    }
}
