package io.ringloop.people;

import io.ringloop.people.store.OrgUnitStore;
import io.ringloop.people.store.StaffStore;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works here, and where. */
@Component
public class People {

    private final StaffStore staff;
    private final OrgUnitStore units;

    People(StaffStore staff, OrgUnitStore units) {
        this.staff = staff;
        this.units = units;
    }

    public Optional<Staff> find(StaffId id) {
        return staff.find(id);
    }

    /**
     * @throws ProblemException {@code staff-not-found}
     */
    public Staff get(StaffId id) {
        return find(id).orElseThrow(() -> new ProblemException("staff-not-found", Map.of("id", id.value())));
    }

    /** Whether somebody may also see what is about themselves: auditors and administrators, who must be able to prove and to mend anything. */
    public boolean seesOwnConflicts(StaffId id) {
        return find(id).filter(one -> one.has(Role.AUDITOR) || one.has(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** Upper and lower case are the same. */
    public Optional<Staff> byUsername(String username) {
        return staff.byUsername(username);
    }

    /**
     * The active member of staff whose phone this is.
     *
     * @param iface as the PBX writes it, such as {@code PJSIP/1001}
     */
    public Optional<Staff> byPhone(String iface) {
        return staff.byPhone(iface);
    }

    /** Those found, in no order; unknown ids are left out. */
    public List<Staff> findAll(Collection<StaffId> ids) {
        return ids.isEmpty() ? List.of() : staff.findAll(ids);
    }

    /** Active staff of one unit, without the units below it, by name. */
    public List<Staff> membersOf(UUID unit) {
        return staff.membersOf(Set.of(unit));
    }

    /** Active staff whom a scope covers, by name. */
    public List<Staff> within(Scope scope) {
        return staff.within(scope);
    }

    /**
     * One page of staff by name.
     *
     * @param text part of the name, user name or phone
     * @param unit only this unit and those below it
     */
    public Page<Staff> page(
            Scope scope,
            @Nullable String text,
            @Nullable UUID unit,
            boolean activeOnly,
            @Nullable String cursor,
            int limit) {
        var below = unit == null ? Set.<UUID>of() : units.below(unit);
        if (unit != null && below.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = staff.page(scope, text, below, activeOnly, Cursor.parse(cursor, 2), limit);
        return Page.of(rows, limit, last -> Cursor.of(last.displayName(), last.id()));
    }

    /** Active staff with a role, by name. */
    public List<Staff> withRole(Role role) {
        return staff.withRole(role);
    }

    public Optional<OrgUnit> unit(UUID id) {
        return units.find(id);
    }

    /** All units, parents before their children. */
    public List<OrgUnit> units() {
        return units.all();
    }

    /** The unit itself and every unit below it; empty when there is no such unit. */
    public Set<UUID> unitsBelow(UUID unit) {
        return units.below(unit);
    }

    /** The time zone of a unit's centre. */
    public ZoneId zoneOf(UUID unit) {
        return units.find(unit)
                .flatMap(found -> units.find(found.centreId()))
                .map(centre -> Objects.requireNonNull(centre.zone()))
                .orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", unit)));
    }

    /**
     * How far a permission of somebody reaches.
     *
     * @throws ProblemException {@code not-permitted} without the permission, {@code org-unit-not-found} if their unit is gone
     */
    public Scope scope(Staff person, Permission permission) {
        var kind = person.active() ? RolePermissions.reach(person.roles(), permission) : null;
        if (kind == null) {
            throw new ProblemException("not-permitted", Map.of("permission", permission.name()));
        }
        return switch (kind) {
            case OWN, ALL -> new Scope(kind, person.id(), Set.of());
            case TEAM -> new Scope(kind, person.id(), reached(person, person.unitId()));
            case BRANCH -> new Scope(kind, person.id(), reached(person, branchOf(person.unitId())));
        };
    }

    /**
     * The nearest unit upwards that is more than a team; itself if it is more.
     *
     * @throws ProblemException {@code org-unit-not-found}
     */
    public UUID branchOf(UUID unit) {
        return units.branchOf(unit).orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", unit)));
    }

    private Set<UUID> reached(Staff person, UUID unit) {
        var reached = new HashSet<>(units.below(unit));
        person.furtherUnits().forEach(further -> reached.addAll(units.below(further)));
        return reached;
    }
}
