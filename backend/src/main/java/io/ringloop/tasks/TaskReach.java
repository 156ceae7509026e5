package io.ringloop.tasks;

import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.tasks.store.TaskStore;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose a task may be: who may see it, who may take it, who must keep away. */
@Component
class TaskReach {

    private static final Set<Role> OUTSIDE = EnumSet.of(Role.HANDLER, Role.PARTNER);

    private final TaskStore store;
    private final People people;

    TaskReach(TaskStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** Whether this person must not do the task. */
    boolean excludes(Task task, StaffId staff) {
        return task.businessKey() != null
                && store.excluded(task.businessKey(), task.elementId()).contains(staff.value());
    }

    /** Whether this person may take the task. */
    boolean mayTake(Task task, Staff staff) {
        return task.assignee() == null
                && !excludes(task, staff.id())
                && staff.roles().stream().anyMatch(role -> task.groups().contains(role.name()))
                && (task.unitId() == null || units(staff).contains(task.unitId()));
    }

    /**
     * The units whose offers are for somebody: departments and partners get only what was forwarded to them, or to what
     * they are a part of.
     */
    Set<UUID> units(Staff staff) {
        var outside = !staff.roles().isEmpty() && OUTSIDE.containsAll(staff.roles());
        if (!outside) {
            return people.unitsBelow(staff.centreId());
        }
        var units = new HashSet<>(people.unitsBelow(staff.unitId()));
        people.unit(staff.unitId()).ifPresent(unit -> units.addAll(unit.path()));
        return units;
    }

    static boolean covers(Scope scope, Task task) {
        return scope.all()
                || scope.self().equals(task.assignee())
                || (task.unitId() != null && scope.units().contains(task.unitId()));
    }
}
