package io.ringloop.suggestions;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody heard that customers need, or where the business hurts them.
 *
 * @param kind {@code need} or {@code pain}
 * @param status {@code new}, {@code planned}, {@code done} or {@code declined}
 * @param answer what operations say to it
 */
public record PainPoint(
        UUID id,
        String kind,
        @Nullable String product,
        String words,
        Instant reportedAt,
        StaffId reporter,
        UUID unitId,
        String status,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable StaffId decidedBy,
        int version) {}
