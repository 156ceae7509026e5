package io.ringloop.callbacks.process;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The callback an instance is about, and its variables as they are typed. */
final class Subject {

    private Subject() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static String required(DelegateExecution execution, String name) {
        return (String) Objects.requireNonNull(execution.getVariable(name), name);
    }
}
