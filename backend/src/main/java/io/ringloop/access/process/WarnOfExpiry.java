package io.ringloop.access.process;

import io.ringloop.access.handling.AccessGrants;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells that the access ends soon. */
@ModelBean
class WarnOfExpiry implements JavaDelegate {

    private final AccessGrants grants;

    WarnOfExpiry(AccessGrants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grants.warn(Change.of(execution));
    }
}
