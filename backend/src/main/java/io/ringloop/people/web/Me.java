package io.ringloop.people.web;

import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.RolePermissions;
import io.ringloop.people.Staff;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person signed in, with everything the page needs to decide what it shows. */
record Me(
        UUID id,
        String username,
        String displayName,
        List<Role> roles,
        List<Permission> permissions,
        UnitRef unit,
        String locale,
        @Nullable String phone,
        @Nullable String mail) {

    /** A unit by its name. */
    record UnitRef(UUID id, String name) {}

    static Me of(Staff staff, String unitName) {
        return new Me(
                staff.id().value(),
                staff.username(),
                staff.displayName(),
                staff.roles().stream().sorted().toList(),
                RolePermissions.of(staff.roles()).stream().sorted().toList(),
                new UnitRef(staff.unitId(), unitName),
                staff.locale(),
                staff.phone(),
                staff.mail());
    }
}
