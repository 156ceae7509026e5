package io.ringloop.tasks.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the engine has it.
 *
 * @param titleZh first line of its name; {@code titleEn} is the last one
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
        @Nullable UUID assignee,
        List<String> groups,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt) {

    public EngineTask {
        groups = List.copyOf(groups);
    }
}
