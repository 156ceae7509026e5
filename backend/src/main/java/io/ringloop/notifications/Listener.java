package io.ringloop.notifications;

import io.ringloop.people.Permission;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * Who listens, as they were when they began to.
 *
 * @param units those whose news concern them: their own, and all that their work with others reaches
 * @param everywhere whether that is all units
 */
record Listener(UUID staff, Set<UUID> units, boolean everywhere, Set<Permission> permissions) {

    boolean isIn(Audience audience) {
        return audience.everyone()
                || audience.staff().contains(staff)
                || (everywhere && !audience.units().isEmpty())
                || !Collections.disjoint(audience.units(), units)
                || !Collections.disjoint(audience.permissions(), permissions);
    }
}
