package io.ringloop.sources;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of reports is narrowed by; null or empty does not narrow.
 *
 * @param late only those that are owed and whose time is over
 */
public record ReportFilter(
        @Nullable UUID unit,
        @Nullable ReportKind kind,
        Set<ReportState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean late) {

    public ReportFilter {
        states = Set.copyOf(states);
    }

    public static ReportFilter everything() {
        return new ReportFilter(null, null, Set.of(), null, null, false);
    }
}
