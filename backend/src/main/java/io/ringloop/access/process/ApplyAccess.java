package io.ringloop.access.process;

import io.ringloop.access.handling.AccessGrants;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.AccessChangeProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Applies the approved change. */
@ModelBean
class ApplyAccess implements JavaDelegate {

    private final AccessGrants grants;

    ApplyAccess(AccessGrants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        grants.apply(Change.of(execution)).ifPresent(applied -> {
            execution.setVariable(Variables.ACCESS_EXPIRES_AT, Date.from(applied.until()));
            execution.setVariable(Variables.EXPIRY_WARN_AT, Date.from(applied.warnAt()));
            Change.certified(execution, applied.next());
        });
    }
}
