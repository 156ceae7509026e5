package io.ringloop.quality.remediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The remediation an instance is about. */
final class RemediationOf {

    private RemediationOf() {}

    static UUID the(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
