package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param number for people, such as {@code C-2026-000042}; unique within the centre
 * @param customerName as last known
 * @param severity {@code ordinary}, {@code major} or {@code critical}; absent until it was graded
 * @param unitId whose work it is
 * @param owner who answers for it: until it is claimed the leader on duty
 * @param receivedAt when the customer came with it, not when it was typed
 * @param dueAt the earliest due time of its clocks
 * @param mergedInto the case that holds everything now
 * @param version grows with every change of status, owner or content; not with the clocks
 */
public record CaseFile(
        UUID id,
        String number,
        CaseKind kind,
        CaseStatus status,
        String title,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String product,
        @Nullable String severity,
        @Nullable String channel,
        UUID centreId,
        UUID unitId,
        @Nullable StaffId owner,
        @Nullable Instant claimedAt,
        Instant receivedAt,
        Instant openedAt,
        @Nullable StaffId openedBy,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable UUID mergedInto,
        int reopenCount,
        String words,
        int version) {

    public boolean closed() {
        return status == CaseStatus.CLOSED;
    }

    /** How the deadline stands: {@code ok}, {@code warned}, {@code breached}, or {@code none}. */
    public String clockAt(Instant now) {
        if (dueAt == null || closed()) {
            return "none";
        }
        if (!now.isBefore(dueAt)) {
            return "breached";
        }
        return warnAt != null && !now.isBefore(warnAt) ? "warned" : "ok";
    }
}
