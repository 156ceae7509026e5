package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ClockSteps;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the owner of a deadline. */
@ModelBean
class RemindOwner implements JavaDelegate {

    private final ClockSteps steps;

    RemindOwner(ClockSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var open = steps.remind(
                Complaint.of(execution), Complaint.required(execution, ComplaintEscalationVariables.CLOCK_KIND));
        execution.setVariable(ComplaintEscalationVariables.FEEDBACK_OPEN, open);
    }
}
