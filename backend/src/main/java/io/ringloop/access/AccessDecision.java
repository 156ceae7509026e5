package io.ringloop.access;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approver said.
 *
 * @param round of the change
 * @param position counted from 0: whose turn of {@link AccessChange#approvers} it was
 * @param answer {@code approve}, {@code reject}, {@code keep} or {@code revoke}
 * @param until how long the approver lets it be valid
 */
public record AccessDecision(
        UUID changeId,
        int round,
        int position,
        StaffId by,
        String answer,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Instant until,
        Instant at) {}
