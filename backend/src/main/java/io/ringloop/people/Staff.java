package io.ringloop.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, or of a department or partner that takes part.
 *
 * @param username lower case, unique
 * @param furtherUnits units whose data the roles reach besides those of the own unit
 * @param phone the interface the PBX rings, such as {@code PJSIP/1001}
 * @param mail where notices go besides the application
 * @param locale {@code zh-CN} or {@code en}
 * @param skills keys that routing knows
 * @param active false once somebody has left: nothing is deleted
 * @param version grows with every change
 */
public record Staff(
        StaffId id,
        String username,
        String displayName,
        Set<Role> roles,
        UUID unitId,
        UUID centreId,
        Set<UUID> furtherUnits,
        @Nullable String phone,
        @Nullable String mail,
        String locale,
        Set<String> skills,
        boolean active,
        int version) {

    public Staff {
        roles = Set.copyOf(roles);
        furtherUnits = Set.copyOf(furtherUnits);
        skills = Set.copyOf(skills);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether an active account with these roles may do this at all, however far it reaches. */
    public boolean may(Permission permission) {
        return active && RolePermissions.reach(roles, permission) != null;
    }
}
