package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Endings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Its ground is gone. */
@ModelBean
class CallOffRemediation implements JavaDelegate {

    private final Endings endings;

    CallOffRemediation(Endings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.callOff(RemediationOf.the(execution));
    }
}
