package io.ringloop.forwarding;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work order.
 *
 * @param purpose {@code findSolution} or {@code carryOut}
 * @param targetKind {@code department} or {@code partner}
 * @param sent how often it was handed over
 * @param handler who accepted it
 * @param rejections how often it was rejected
 * @param inspections how often the result was not good
 */
public record WorkOrder(
        UUID id,
        UUID caseId,
        String purpose,
        @Nullable UUID target,
        @Nullable String targetKind,
        OrderContent content,
        int sent,
        String state,
        @Nullable StaffId handler,
        int rejections,
        int inspections,
        Instant createdAt) {}
