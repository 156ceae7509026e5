package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Solutions;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationVariables;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides who has to approve the proposal. */
@ModelBean
class CheckAuthority implements JavaDelegate {

    private final Solutions solutions;

    CheckAuthority(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var groups = new ArrayList<>(solutions.approvers(Complaint.of(execution)));
        execution.setVariable(ComplaintEscalationVariables.APPROVAL_NEEDED, !groups.isEmpty());
        execution.setVariable(ComplaintEscalationVariables.APPROVER_GROUPS, groups);
    }
}
