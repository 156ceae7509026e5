package io.ringloop.people.web;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff as administrators and leaders see them. */
record StaffView(
        UUID id,
        String username,
        String displayName,
        List<Role> roles,
        Me.@Nullable UnitRef unit,
        @Nullable String phone,
        @Nullable String mail,
        String locale,
        List<String> skills,
        boolean active,
        int version) {

    static StaffView of(Staff staff, Map<UUID, OrgUnit> units) {
        var unit = units.get(staff.unitId());
        return new StaffView(
                staff.id().value(),
                staff.username(),
                staff.displayName(),
                staff.roles().stream().sorted().toList(),
                unit == null ? null : new Me.UnitRef(unit.id(), unit.name()),
                staff.phone(),
                staff.mail(),
                staff.locale(),
                staff.skills().stream().sorted().toList(),
                staff.active(),
                staff.version());
    }
}
