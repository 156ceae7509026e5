package io.ringloop.tickets.process;

import io.ringloop.cases.CloseReason;
import io.ringloop.people.Role;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.tickets.handling.TicketClocks.Promises;
import io.ringloop.tickets.handling.TicketReplies.Waiting;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The ticket an instance is about, and its variables as they are typed. */
final class TicketOf {

    private TicketOf() {}

    static UUID id(DelegateExecution execution) {
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
        return Role.valueOf(required(execution, TicketClosureVariables.OWNER_GROUP));
    }

    static boolean inHouse(DelegateExecution execution) {
        return TicketClosureVariables.WorkModes.IN_HOUSE.equals(text(execution, TicketClosureVariables.WORK_MODE));
    }

    /** Whether it is not done, and the customer is told why: the only reason to close it that is known before it is told. */
    static boolean declined(DelegateExecution execution) {
        return text(execution, TicketClosureVariables.CLOSE_REASON) != null;
    }

    static void close(DelegateExecution execution, @Nullable CloseReason reason) {
        execution.setVariable(TicketClosureVariables.CLOSE_REASON, reason == null ? null : reason.name());
    }

    static void promised(DelegateExecution execution, Promises promises) {
        execution.setVariable(TicketClosureVariables.DONE_DUE_AT, Date.from(promises.done()));
        execution.setVariable(TicketClosureVariables.INFORMED_DUE_AT, Date.from(promises.informed()));
    }

    static void waiting(DelegateExecution execution, Waiting waiting) {
        execution.setVariable(TicketClosureVariables.NO_REPLY_AT, Date.from(waiting.until()));
        execution.setVariable(TicketClosureVariables.REMINDERS_LEFT, waiting.remindersLeft());
    }
}
