package io.ringloop.access.process;

import io.ringloop.access.handling.AccessApprovals;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds those who could decide. */
@ModelBean
class RemindApprover implements JavaDelegate {

    private final AccessApprovals approvals;

    RemindApprover(AccessApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.remind(Change.of(execution));
    }
}
