package io.ringloop.access.process;

import io.ringloop.access.handling.AccessApprovals;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a request lapse that nobody decided. */
@ModelBean
class LapseRequest implements JavaDelegate {

    private final AccessApprovals approvals;

    LapseRequest(AccessApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.lapse(Change.of(execution));
    }
}
