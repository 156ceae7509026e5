package io.ringloop.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process instance.
 *
 * @param name of the process, Chinese and English on a line each
 * @param version of the model it follows
 * @param subject what it is about, in one line
 * @param state {@code running}, {@code finished}, {@code cancelled} or {@code incident}
 */
public record InstanceRow(
        String id,
        String processKey,
        String definitionId,
        String name,
        int version,
        @Nullable String businessKey,
        String subject,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state) {}
