package io.ringloop.access.process;

import io.ringloop.access.handling.AccessGrants;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.AccessChangeProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the access away. */
@ModelBean
class RevokeAccess implements JavaDelegate {

    private final AccessGrants grants;

    RevokeAccess(AccessGrants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = String.valueOf(execution.getVariable(Variables.REVOCATION_REASON));
        grants.revoke(Change.of(execution), reason);
    }
}
