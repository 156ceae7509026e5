package io.ringloop.contacts.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The contact an instance is about: its business key. */
final class Contact {

    private Contact() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
