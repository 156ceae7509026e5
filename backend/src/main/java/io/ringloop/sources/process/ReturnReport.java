package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the unit why its report was returned, and until when it is due again. */
@ModelBean
class ReturnReport implements JavaDelegate {

    private final ReportSteps steps;

    ReturnReport(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report.due(execution, steps.giveBack(Report.of(execution)));
    }
}
