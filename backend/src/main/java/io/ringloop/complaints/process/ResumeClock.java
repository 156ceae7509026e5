package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ClockSteps;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the owner that a clock runs again. */
@ModelBean
class ResumeClock implements JavaDelegate {

    private final ClockSteps steps;

    ResumeClock(ClockSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.resumed(Complaint.of(execution), Complaint.required(execution, ComplaintEscalationVariables.CLOCK_KIND));
    }
}
