package io.ringloop.access.process;

import io.ringloop.access.handling.AccessApprovals;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.AccessChangeProcess.Variables;
import java.util.ArrayList;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds who has to approve the change. */
@ModelBean
class FindApprover implements JavaDelegate {

    private final AccessApprovals approvals;

    FindApprover(AccessApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = approvals.find(Change.of(execution));
        execution.setVariable(Variables.GRANTABLE, found.grantable());
        execution.setVariable(Variables.APPROVER_GROUPS, new ArrayList<>(found.groups()));
        execution.setVariable(Variables.APPROVAL_DUE_AT, Date.from(found.dueAt()));
        execution.setVariable(Variables.REQUEST_LAPSES_AT, Date.from(found.lapsesAt()));
    }
}
