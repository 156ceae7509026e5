package io.ringloop.forwarding.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.forwarding.handling.Results;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what the handler did. */
@ModelBean
class RecordSolution implements JavaDelegate {

    private final Results results;

    RecordSolution(Results results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.solved(Order.of(execution));
    }
}
