package io.ringloop.surveys.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The survey an instance is about. */
final class SurveyOf {

    private SurveyOf() {}

    static UUID the(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
