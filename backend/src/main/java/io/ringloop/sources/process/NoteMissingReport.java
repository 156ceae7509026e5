package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that a report never came. */
@ModelBean
class NoteMissingReport implements JavaDelegate {

    private final ReportSteps steps;

    NoteMissingReport(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.miss(Report.of(execution));
    }
}
