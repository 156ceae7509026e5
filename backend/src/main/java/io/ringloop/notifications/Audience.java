package io.ringloop.notifications;

import io.ringloop.people.Permission;
import io.ringloop.people.StaffId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may hear of an event: anybody who fulfils one of the conditions.
 *
 * @param everyone all who are signed in
 * @param staff these persons
 * @param units the members of these units, and those whose permission to see or steer others' work reaches them
 * @param permissions all who have one of these
 */
public record Audience(boolean everyone, Set<UUID> staff, Set<UUID> units, Set<Permission> permissions) {

    public Audience {
        staff = Set.copyOf(staff);
        units = Set.copyOf(units);
        permissions = Set.copyOf(permissions);
    }

    public static Audience ofEveryone() {
        return new Audience(true, Set.of(), Set.of(), Set.of());
    }

    public static Audience staff(StaffId... ids) {
        return new Audience(
                false, Arrays.stream(ids).map(StaffId::value).collect(Collectors.toSet()), Set.of(), Set.of());
    }

    public static Audience unit(UUID unit) {
        return new Audience(false, Set.of(), Set.of(unit), Set.of());
    }

    public static Audience permission(Permission permission) {
        return new Audience(false, Set.of(), Set.of(), Set.of(permission));
    }

    /** Those of both. */
    public Audience and(Audience other) {
        return new Audience(
                everyone || other.everyone,
                union(staff, other.staff),
                union(units, other.units),
                union(permissions, other.permissions));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
