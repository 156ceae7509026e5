package io.ringloop.people;

import java.util.Set;
import java.util.UUID;

/**
 * How far a permission reaches; every list a store returns is cut by one. The condition in SQL is the same for all kinds:
 *
 * <pre>{@code (:all or row.staff_id = :self or row.unit_id = any (:units))}</pre>
 *
 * with {@code units} bound as {@code new SqlArrayValue("uuid", scope.units().toArray())}; an empty set matches nothing.
 *
 * @param self who looks
 * @param units the units seen: none for {@code OWN}, the own unit and all below for {@code TEAM}, those of the whole
 *     branch for {@code BRANCH}, not limited by and therefore empty for {@code ALL}
 */
public record Scope(Kind kind, StaffId self, Set<UUID> units) {

    /** From narrow to wide. */
    public enum Kind {
        OWN,
        TEAM,
        BRANCH,
        ALL
    }

    public Scope {
        units = Set.copyOf(units);
    }

    public boolean all() {
        return kind == Kind.ALL;
    }

    /** Whether something that belongs to this person and unit may be seen. */
    public boolean covers(StaffId owner, UUID unit) {
        return all() || owner.equals(self) || units.contains(unit);
    }
}
