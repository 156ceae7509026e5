package io.ringloop.people;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation.
 *
 * @param parentId absent for a centre
 * @param zone where its days begin and end; only a centre has one, the units below share it
 * @param path from the centre down to and including this unit
 */
public record OrgUnit(
        UUID id,
        UnitKind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable ZoneId zone,
        List<UUID> path,
        int version) {

    public OrgUnit {
        path = List.copyOf(path);
    }

    public UUID centreId() {
        return path.get(0);
    }
}
