package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the branch that a report is missing. */
@ModelBean
class TellBranch implements JavaDelegate {

    private final ReportSteps steps;

    TellBranch(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellBranch(Report.of(execution));
    }
}
