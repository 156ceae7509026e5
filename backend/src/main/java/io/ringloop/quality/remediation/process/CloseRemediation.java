package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Endings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** It is over. */
@ModelBean
class CloseRemediation implements JavaDelegate {

    private final Endings endings;

    CloseRemediation(Endings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.close(RemediationOf.the(execution));
    }
}
