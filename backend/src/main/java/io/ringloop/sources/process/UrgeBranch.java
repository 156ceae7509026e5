package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds those who could approve. */
@ModelBean
class UrgeBranch implements JavaDelegate {

    private final ReportSteps steps;

    UrgeBranch(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.urge(Report.of(execution));
    }
}
