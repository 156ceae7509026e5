package io.ringloop.access.process;

import io.ringloop.access.handling.AccessApprovals;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the requester the no of an approver. */
@ModelBean
class RejectAccess implements JavaDelegate {

    private final AccessApprovals approvals;

    RejectAccess(AccessApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.reject(Change.of(execution));
    }
}
