package io.ringloop.quality.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The evaluation an instance is about. */
final class EvaluationOf {

    private EvaluationOf() {}

    static UUID the(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
