package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; what is null does not narrow.
 *
 * @param open only open ones, only closed ones, or all
 * @param statuses empty: any
 * @param units of which the case is the work; empty: any
 * @param overdue only those whose deadline has passed
 * @param text part of title, customer, product, number ... in Chinese or English
 * @param family what only the family of the case knows of it
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
        @Nullable String text,
        @Nullable FamilyFacts family) {

    /** Due first (open cases only), or received last first. */
    public enum Sort {
        DUE,
        RECEIVED
    }

    /**
     * What the family of a case keeps in a view that it publishes.
     *
     * @param view has a column {@code case_id}
     * @param values what its columns have to hold; null: nothing
     */
    public record FamilyFacts(String view, Map<String, @Nullable String> values) {

        private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

        /**
         * @throws IllegalArgumentException for names that are none: they become part of a query
         */
        public FamilyFacts {
            values = Collections.unmodifiableMap(new HashMap<String, @Nullable String>(values));
            if (!name(view) || !values.keySet().stream().allMatch(FamilyFacts::name)) {
                throw new IllegalArgumentException("Not a view and its columns: " + view + " " + values.keySet());
            }
        }

        private static boolean name(String text) {
            return NAME.matcher(text).matches();
        }
    }

    public CaseFilter {
        statuses = Set.copyOf(statuses);
        units = Set.copyOf(units);
    }

    /** Cases of whatever family. */
    public CaseFilter(
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
        this(sort, open, kind, statuses, owner, units, customerId, severity, overdue, text, null);
    }

    /** All open cases, due first. */
    public static CaseFilter openByDue() {
        return new CaseFilter(Sort.DUE, true, null, Set.of(), null, Set.of(), null, null, false, null);
    }
}
