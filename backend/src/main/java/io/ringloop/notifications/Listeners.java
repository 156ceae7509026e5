package io.ringloop.notifications;

import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.RolePermissions;
import io.ringloop.people.Staff;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out what concerns somebody. */
@Component
class Listeners {

    private static final Set<Permission> OTHERS_WORK =
            Set.of(Permission.PRESENCE_TEAM, Permission.TASKS_ASSIGN, Permission.TASKS_WORK, Permission.CONTACTS_READ);

    private final People people;

    Listeners(People people) {
        this.people = people;
    }

    Listener of(Staff staff) {
        var units = new HashSet<>(Set.of(staff.unitId()));
        var everywhere = false;
        for (var permission : OTHERS_WORK) {
            if (staff.may(permission)) {
                var scope = people.scope(staff, permission);
                units.addAll(scope.units());
                everywhere |= scope.all();
            }
        }
        return new Listener(staff.id().value(), Set.copyOf(units), everywhere, RolePermissions.of(staff.roles()));
    }
}
