package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Solutions;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what the customer said to the solution. */
@ModelBean
class RecordPresentation implements JavaDelegate {

    private final Solutions solutions;

    RecordPresentation(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = solutions.presented(
                Complaint.of(execution), Complaint.required(execution, ComplaintEscalationVariables.REACTION));
        execution.setVariable(
                ComplaintEscalationVariables.PRESENT_ATTEMPTS_LEFT, next.again() ? next.attemptsLeft() : 0);
        execution.setVariable(ComplaintEscalationVariables.PRESENT_RETRY_AT, Date.from(next.at()));
    }
}
