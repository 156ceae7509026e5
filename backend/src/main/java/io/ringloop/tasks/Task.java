package io.ringloop.tasks;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task.
 *
 * @param businessKey id of the thing its process is about
 * @param unitId of the assignee, or of the thing while nobody has it
 * @param groups names of the roles that may take it
 * @param warnAt when its clock turns amber
 * @param version grows with every change
 */
public record Task(
        UUID id,
        String processKey,
        String definitionId,
        String instanceId,
        @Nullable UUID businessKey,
        String elementId,
        String titleZh,
        String titleEn,
        @Nullable String formKey,
        String subject,
        @Nullable UUID contactId,
        @Nullable String customer,
        @Nullable String queue,
        @Nullable UUID unitId,
        @Nullable StaffId assignee,
        List<String> groups,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        State state,
        int version) {

    public Task {
        groups = List.copyOf(groups);
    }

    /** Open until somebody completed it or it was not needed any more. */
    public enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    /** How the clock stands: {@code ok}, {@code warned}, {@code breached} or {@code none}. */
    public String clockAt(Instant now) {
        if (dueAt == null) {
            return "none";
        }
        if (!now.isBefore(dueAt)) {
            return "breached";
        }
        return warnAt != null && !now.isBefore(warnAt) ? "warned" : "ok";
    }
}
