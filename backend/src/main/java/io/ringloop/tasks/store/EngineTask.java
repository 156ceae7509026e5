package io.ringloop.tasks.store;

import io.ringloop.tasks.TaskSubject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the engine has it, with what it is about.
 *
 * @param subject absent: keep what is known
 * @param assigneeUnit unit of the assignee
 */
public record EngineTask(
        UUID id,
        String processKey,
        String definitionId,
        String instanceId,
        @Nullable UUID businessKey,
        String elementId,
        String titleZh,
        String titleEn,
        @Nullable String formKey,
        @Nullable TaskSubject subject,
        @Nullable UUID assignee,
        @Nullable UUID assigneeUnit,
        List<String> groups,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt) {

    public EngineTask {
        groups = List.copyOf(groups);
    }

    /** The same task without what it is about, which the engine does not know. */
    public EngineTask withoutSubject() {
        return new EngineTask(
                id,
                processKey,
                definitionId,
                instanceId,
                businessKey,
                elementId,
                titleZh,
                titleEn,
                formKey,
                null,
                assignee,
                assigneeUnit,
                groups,
                priority,
                createdAt,
                dueAt,
                warnAt);
    }
}
