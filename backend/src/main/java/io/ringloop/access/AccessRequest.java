package io.ringloop.access;

import io.ringloop.people.StaffId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param kind {@code grant} or {@code revoke}
 * @param until last day, in the zone of the centre; absent: as long as the rule allows
 */
public record AccessRequest(
        String kind,
        StaffId holder,
        AccessItem item,
        String reason,
        @Nullable LocalDate until) {}
