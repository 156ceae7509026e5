package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.ReportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the unit what was taken over. */
@ModelBean
class TellTakenOver implements JavaDelegate {

    private final ReportSteps steps;

    TellTakenOver(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellTaken(Report.of(execution));
    }
}
