package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Results;
import io.ringloop.processes.IssueForwardingVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives more time where it was granted. */
@ModelBean
class ApplyExtension implements JavaDelegate {

    private final Results results;

    ApplyExtension(Results results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = Order.required(execution, IssueForwardingVariables.GRANT).equals("yes");
        results.extended(Order.of(execution), granted);
    }
}
