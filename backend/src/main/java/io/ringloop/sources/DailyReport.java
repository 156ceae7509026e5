package io.ringloop.sources;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit owes, or has reported, for a day.
 *
 * @param dueAt absent only until the table has said it
 * @param remindedAt when the unit was reminded that it is missing
 * @param branchAt when the branch was told that it is missing
 * @param deliveryId the table uploaded last; delivered once {@code deliveredAt} is set
 * @param reason why it was returned
 * @param version grows with every change
 */
public record DailyReport(
        UUID id,
        UUID reporterId,
        UUID unitId,
        ReportKind kind,
        LocalDate day,
        ReportState state,
        @Nullable Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant branchAt,
        @Nullable UUID deliveryId,
        @Nullable Instant deliveredAt,
        @Nullable StaffId deliveredBy,
        @Nullable Instant decidedAt,
        @Nullable StaffId decidedBy,
        @Nullable String reason,
        int version) {

    /** Whether it is owed and the time is over. */
    public boolean lateAt(Instant now) {
        return state.open() && dueAt != null && now.isAfter(dueAt);
    }
}
