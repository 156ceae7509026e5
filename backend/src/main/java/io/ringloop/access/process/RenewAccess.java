package io.ringloop.access.process;

import io.ringloop.access.handling.AccessGrants;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that the access is still needed. */
@ModelBean
class RenewAccess implements JavaDelegate {

    private final AccessGrants grants;

    RenewAccess(AccessGrants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Change.certified(execution, grants.renew(Change.of(execution)));
    }
}
