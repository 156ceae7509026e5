package io.ringloop.access.process;

import io.ringloop.access.handling.AccessApprovals;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Refuses what nobody was asked about. */
@ModelBean
class RefuseAccess implements JavaDelegate {

    private final AccessApprovals approvals;

    RefuseAccess(AccessApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.refuse(Change.of(execution));
    }
}
