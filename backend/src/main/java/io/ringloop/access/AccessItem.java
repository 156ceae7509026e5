package io.ringloop.access;

import io.ringloop.people.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets or loses: a role, or a unit that their roles reach besides the own one. One of the two is there.
 */
public record AccessItem(@Nullable Role role, @Nullable UUID unit) {

    public AccessItem {
        if ((role == null) == (unit == null)) {
            throw new IllegalArgumentException("a change of access is about a role or a unit");
        }
    }

    public static AccessItem of(Role role) {
        return new AccessItem(role, null);
    }

    public static AccessItem of(UUID unit) {
        return new AccessItem(null, unit);
    }
}
