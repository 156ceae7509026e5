package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.CustomerReplies.Waiting;
import io.ringloop.people.Role;
import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.rules.HandlingTier;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The complaint an instance is about, and its variables as they are typed. */
final class Complaint {

    private Complaint() {}

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static @Nullable String text(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }

    static String required(DelegateExecution execution, String name) {
        return Objects.requireNonNull(text(execution, name), name);
    }

    static int number(DelegateExecution execution, String name) {
        return (Integer) Objects.requireNonNull(execution.getVariable(name), name);
    }

    static Role group(DelegateExecution execution) {
        return Role.valueOf(required(execution, ComplaintEscalationVariables.OWNER_GROUP));
    }

    static void tier(DelegateExecution execution, HandlingTier next) {
        execution.setVariable(ComplaintEscalationVariables.TIER, next.tier());
        execution.setVariable(
                ComplaintEscalationVariables.OWNER_GROUP, next.ownerGroup().code());
    }

    static void waiting(DelegateExecution execution, Waiting waiting) {
        execution.setVariable(ComplaintEscalationVariables.NO_REPLY_AT, Date.from(waiting.until()));
        execution.setVariable(ComplaintEscalationVariables.REMINDERS_LEFT, waiting.remindersLeft());
    }
}
