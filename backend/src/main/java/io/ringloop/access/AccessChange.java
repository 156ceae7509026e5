package io.ringloop.access;

import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of access.
 *
 * @param kind {@code grant} or {@code revoke}
 * @param holder whose access it is
 * @param reason why it was asked for
 * @param wantedUntil absent: as long as the rule allows
 * @param why slug of the reason of a refusal, or of another end
 * @param approvers roles that have to approve it in turn; while it is in force, those that have to certify it
 * @param round 0 for the approval; every certification counts one more
 * @param validUntil when it ends by itself; only of a grant, from its approval on
 * @param version grows with every change
 */
public record AccessChange(
        UUID id,
        String kind,
        StaffId holder,
        UUID holderUnit,
        StaffId requester,
        AccessItem item,
        String reason,
        @Nullable Instant wantedUntil,
        AccessState state,
        @Nullable String why,
        List<Role> approvers,
        int round,
        @Nullable Instant validUntil,
        Instant requestedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant endedAt,
        int version) {

    public static final String GRANT = "grant";
    public static final String REVOKE = "revoke";

    public AccessChange {
        approvers = List.copyOf(approvers);
    }

    public boolean grants() {
        return kind.equals(GRANT);
    }
}
