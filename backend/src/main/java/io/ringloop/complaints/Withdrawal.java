package io.ringloop.complaints;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to withdraw.
 *
 * @param contactId the contact in which the customer said so
 * @param confirmedBy absent while a second person has to confirm it
 */
public record Withdrawal(
        UUID caseId,
        UUID contactId,
        String reason,
        StaffId askedBy,
        Instant askedAt,
        @Nullable StaffId confirmedBy,
        @Nullable Instant confirmedAt) {}
