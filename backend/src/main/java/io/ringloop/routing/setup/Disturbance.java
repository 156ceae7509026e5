package io.ringloop.routing.setup;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disturbed service that callers and agents are told of.
 *
 * @param endedAt null while it lasts
 */
public record Disturbance(
        UUID id,
        Text text,
        Instant begunAt,
        StaffId begunBy,
        @Nullable Instant endedAt,
        @Nullable StaffId endedBy) {}
