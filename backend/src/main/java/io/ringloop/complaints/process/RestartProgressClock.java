package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ClockSteps;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Promises the next news, if these were news. */
@ModelBean
class RestartProgressClock implements JavaDelegate {

    private final ClockSteps steps;

    RestartProgressClock(ClockSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var told = steps.told(
                Complaint.of(execution), Complaint.text(execution, ComplaintEscalationVariables.FEEDBACK_REACHED));
        execution.setVariable(ComplaintEscalationVariables.FEEDBACK_COUNTS, told);
    }
}
