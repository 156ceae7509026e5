package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ClockSteps;
import io.ringloop.complaints.handling.ComplaintClocks;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.processes.ComplaintEscalationVariables.Triggers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records a missed deadline. */
@ModelBean
class RecordBreach implements JavaDelegate {

    private final ClockSteps steps;

    RecordBreach(ClockSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clock = Complaint.required(execution, ComplaintEscalationVariables.CLOCK_KIND);
        var recently = steps.breached(
                Complaint.of(execution), clock, Complaint.number(execution, ComplaintEscalationVariables.BREACH_COUNT));
        var progress = clock.equals(ComplaintClocks.PROGRESS);
        execution.setVariable(
                ComplaintEscalationVariables.BREACH_TRIGGER,
                progress ? Triggers.PROGRESS_BREACH : Triggers.SOLUTION_BREACH);
        execution.setVariable(ComplaintEscalationVariables.RAISED_RECENTLY, recently);
    }
}
