package io.ringloop.routing;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people see of somebody changed, or became confirmed; published in the transaction that did it.
 *
 * @param confirmed false while the PBX has not confirmed what was asked for
 */
public record PresenceChanged(
        StaffId staff,
        UUID unit,
        PresenceState state,
        @Nullable String reason,
        Instant since,
        boolean confirmed) {}
