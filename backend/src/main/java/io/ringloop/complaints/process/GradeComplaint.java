package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.ComplaintGrades;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Grades the complaint. */
@ModelBean
class GradeComplaint implements JavaDelegate {

    private final ComplaintGrades grades;

    GradeComplaint(ComplaintGrades grades) {
        this.grades = grades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var grade = grades.grade(Complaint.of(execution));
        execution.setVariable(
                ComplaintEscalationVariables.SEVERITY, grade.severity().code());
        execution.setVariable(
                ComplaintEscalationVariables.CRISIS, grade.crisis().code());
    }
}
