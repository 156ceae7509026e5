package io.ringloop.cases.process;

import io.ringloop.cases.CaseWork;
import io.ringloop.engine.ModelBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stops the clocks of a case whose solution is confirmed. */
@ModelBean
class StopClocks implements JavaDelegate {

    private final CaseWork work;

    StopClocks(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.stopClocks(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
