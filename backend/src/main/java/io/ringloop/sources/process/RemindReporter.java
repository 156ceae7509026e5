package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the unit of its report. */
@ModelBean
class RemindReporter implements JavaDelegate {

    private final ReportSteps steps;

    RemindReporter(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remind(Report.of(execution));
    }
}
