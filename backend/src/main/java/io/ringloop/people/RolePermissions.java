package io.ringloop.people;

import static io.ringloop.people.Permission.*;
import static io.ringloop.people.Scope.Kind.ALL;
import static io.ringloop.people.Scope.Kind.BRANCH;
import static io.ringloop.people.Scope.Kind.OWN;
import static io.ringloop.people.Scope.Kind.TEAM;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of what each role may do, and how far it reaches. */
public final class RolePermissions {

    private static final Map<Role, Map<Permission, Scope.Kind>> TABLE = new EnumMap<>(Role.class);

    /** What an account may do that has no role yet, or none any more; every role may it too. */
    private static final Set<Permission> ANYBODY = EnumSet.of(OWN_ACCOUNT, ABSENCES, ACCESS_REQUEST);

    /** The work of others. The directory of customers and the names of colleagues are for many, and each look is recorded. */
    private static final Set<Permission> WORK = EnumSet.of(
            CONTACTS_READ,
            RECORDINGS_LISTEN,
            MONITOR,
            CASES_READ,
            TASKS_WORK,
            INSTANCES_READ,
            DECISIONS_READ,
            ARCHIVE_READ,
            STAFF_WRITE);

    static {
        role(Role.AGENT)
                .can(OWN, PRESENCE_OWN, CONTACTS_WORK, CONTACTS_READ, TASKS_WORK, INSTANCES_READ)
                .can(OWN, CASES_READ, CASES_WORK, WORK_ORDERS, CUSTOMERS_READ, CUSTOMERS_WRITE, FEEDBACK)
                .can(OWN, RECORDINGS_LISTEN, RECORDINGS_REMARK, QUALITY_READ)
                .can(TEAM, STAFF_READ);
        role(Role.TEAM_LEADER)
                .can(TEAM, ACCESS_REQUEST, ACCESS_READ)
                .can(TEAM, PRESENCE_OWN, PRESENCE_TEAM, CONTACTS_WORK, CONTACTS_READ, TASKS_WORK, TASKS_ASSIGN)
                .can(TEAM, CASES_READ, CASES_WORK, CASES_ASSIGN, WORK_ORDERS, ABSENCES)
                .can(TEAM, CUSTOMERS_READ, CUSTOMERS_WRITE)
                .can(TEAM, INSTANCES_READ, DECISIONS_READ, STAFF_READ, REPORTS_READ, FEEDBACK, QUALITY_READ)
                .can(BRANCH, DAILY_REPORTS_READ, DAILY_REPORTS_APPROVE)
                .can(TEAM, RECORDINGS_LISTEN, RECORDINGS_REMARK, MONITOR);
        role(Role.QA)
                .can(OWN, TASKS_WORK)
                .can(ALL, CONTACTS_READ, CASES_READ, CUSTOMERS_READ, INSTANCES_READ, DECISIONS_READ, STAFF_READ)
                .can(ALL, RECORDINGS_LISTEN, RECORDINGS_REMARK, QUALITY_READ, QUALITY_WORK, QUALITY_MANAGE);
        role(Role.TRAINER).can(OWN, TASKS_WORK).can(BRANCH, CONTACTS_READ, STAFF_READ, QUALITY_READ);
        role(Role.OPS_MANAGER)
                .can(ALL, ACCESS_REQUEST, ACCESS_READ)
                .can(ALL, PRESENCE_OWN, PRESENCE_TEAM, CONTACTS_WORK, CONTACTS_READ, TASKS_WORK, TASKS_ASSIGN)
                .can(ALL, CASES_READ, CASES_WORK, CASES_ASSIGN, WORK_ORDERS, ABSENCES)
                .can(ALL, CUSTOMERS_READ, CUSTOMERS_WRITE, INSTANCES_READ, DECISIONS_READ, STAFF_READ)
                .can(ALL, CUSTOMERS_MANAGE, ROUTING_WRITE, ANNOUNCE, PBX_READ, REPAIR, REPORTS_READ, MONITOR)
                .can(ALL, FEEDBACK, FEEDBACK_DECIDE, QUALITY_READ, QUALITY_MANAGE)
                .can(ALL, STUDIO_READ, STUDIO_DRAW, STUDIO_MANAGE)
                .can(ALL, DAILY_REPORTS_READ, DAILY_REPORTS_APPROVE, DAILY_REPORTS_MANAGE);
        role(Role.MANAGEMENT)
                .can(OWN, TASKS_WORK)
                .can(ALL, CONTACTS_READ, CASES_READ, CUSTOMERS_READ, INSTANCES_READ, DECISIONS_READ, STAFF_READ)
                .can(ALL, REPORTS_READ, QUALITY_READ, STUDIO_READ, STUDIO_MANAGE);
        role(Role.LEGAL).can(OWN, TASKS_WORK).can(ALL, CASES_READ, CUSTOMERS_READ);
        role(Role.KNOWLEDGE_SPECIALIST).can(OWN, TASKS_WORK).can(ALL, CONTACTS_READ);
        role(Role.PROCESS_OWNER)
                .can(OWN, TASKS_WORK)
                .can(ALL, INSTANCES_READ, DECISIONS_READ, STUDIO_READ, STUDIO_DRAW);
        role(Role.AUDITOR)
                .can(ALL, CONTACTS_READ, CASES_READ, CUSTOMERS_READ, INSTANCES_READ, DECISIONS_READ, ARCHIVE_READ)
                .can(ALL, STAFF_READ, ACCESS_READ, PBX_READ, REPORTS_READ, DAILY_REPORTS_READ)
                .can(ALL, RECORDINGS_LISTEN, QUALITY_READ, STUDIO_READ);
        role(Role.ADMINISTRATOR)
                .can(OWN, TASKS_WORK)
                .can(ALL, ACCESS_REQUEST, ACCESS_READ)
                .can(ALL, STAFF_READ, STAFF_WRITE, ABSENCES, ROUTING_WRITE, PBX_READ, REPAIR);
        role(Role.HANDLER).can(OWN, TASKS_WORK).can(TEAM, WORK_ORDERS);
        role(Role.PARTNER).can(OWN, TASKS_WORK).can(TEAM, WORK_ORDERS, DAILY_REPORTS_READ, DAILY_REPORTS_DELIVER);
    }

    private RolePermissions() {}

    /** The farthest reach these roles together give, null when none of them has the permission. */
    public static Scope.@Nullable Kind reach(Collection<Role> roles, Permission permission) {
        Scope.Kind widest = ANYBODY.contains(permission) ? OWN : null;
        for (var role : roles) {
            var kind = of(role).get(permission);
            if (kind != null && (widest == null || kind.compareTo(widest) > 0)) {
                widest = kind;
            }
        }
        return widest;
    }

    /** Everything these roles together may do. */
    public static Set<Permission> of(Collection<Role> roles) {
        var permissions = EnumSet.copyOf(ANYBODY);
        roles.forEach(role -> permissions.addAll(of(role).keySet()));
        return permissions;
    }

    /** What one role may do, each permission with its reach. */
    public static Map<Permission, Scope.Kind> of(Role role) {
        return TABLE.getOrDefault(role, Map.of());
    }

    /** How far a role sees the work of others: what is weighed when the role is asked for. */
    public static Scope.Kind workReach(Role role) {
        return of(role).entrySet().stream()
                .filter(entry -> WORK.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(OWN);
    }

    private static Row role(Role role) {
        var row = new Row(new EnumMap<>(Permission.class));
        TABLE.put(role, row.permissions());
        return row.can(OWN, ANYBODY.toArray(Permission[]::new));
    }

    private record Row(Map<Permission, Scope.Kind> permissions) {

        Row can(Scope.Kind reach, Permission... granted) {
            for (var permission : granted) {
                permissions.put(permission, reach);
            }
            return this;
        }
    }
}
