package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; what is null does not narrow.
 *
 * @param open only open ones, only closed ones, or all
 * @param statuses empty: any
 * @param units of which the case is the work; empty: any
 * @param overdue only those whose deadline has passed
 * @param text part of title, customer, product, number ... in Chinese or English
 */
public record CaseFilter(
        Sort sort,
        @Nullable Boolean open,
        @Nullable CaseKind kind,
        Set<CaseStatus> statuses,
        @Nullable StaffId owner,
        Set<UUID> units,
        @Nullable UUID customerId,
        @Nullable String severity,
        boolean overdue,
        @Nullable String text) {

    /** Due first (open cases only), or received last first. */
    public enum Sort {
        DUE,
        RECEIVED
    }

    public CaseFilter {
        statuses = Set.copyOf(statuses);
        units = Set.copyOf(units);
    }

    /** All open cases, due first. */
    public static CaseFilter openByDue() {
        return new CaseFilter(Sort.DUE, true, null, Set.of(), null, Set.of(), null, null, false, null);
    }
}
