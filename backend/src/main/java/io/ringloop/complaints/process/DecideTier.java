package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintGrades;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides which tier handles the complaint. */
@ModelBean
class DecideTier implements JavaDelegate {

    private final ComplaintGrades grades;

    DecideTier(ComplaintGrades grades) {
        this.grades = grades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = grades.tier(
                Complaint.of(execution),
                Complaint.required(execution, ComplaintEscalationVariables.TIER_TRIGGER),
                Complaint.required(execution, ComplaintEscalationVariables.SEVERITY),
                Complaint.number(execution, ComplaintEscalationVariables.TIER),
                Complaint.number(execution, ComplaintEscalationVariables.LOOPS),
                Complaint.number(execution, ComplaintEscalationVariables.URGE_COUNT));
        Complaint.tier(execution, next);
        execution.setVariable(ComplaintEscalationVariables.NOTIFY_ABOVE, next.notifyAbove());
    }
}
