package io.ringloop.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One element an instance came through.
 *
 * @param name Chinese and English on a line each
 * @param type of the element, such as {@code userTask}
 * @param state {@code running}, {@code done}, {@code cancelled} or {@code incident}
 * @param who had the task
 */
public record PathStep(
        String elementId,
        String name,
        String type,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state,
        @Nullable UUID who) {}
