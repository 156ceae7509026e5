package io.ringloop.people.web;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.UnitKind;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit with all that hangs below it. */
record OrgUnitView(
        UUID id,
        String name,
        UnitKind kind,
        @Nullable UUID parentId,
        @Nullable String zone,
        int version,
        List<OrgUnitView> children) {

    static OrgUnitView of(OrgUnit unit, List<OrgUnit> all) {
        var zone = unit.zone();
        return new OrgUnitView(
                unit.id(),
                unit.name(),
                unit.kind(),
                unit.parentId(),
                zone == null ? null : zone.getId(),
                unit.version(),
                below(unit.id(), all));
    }

    /** The units directly below a parent, each with its own; the centres for null. */
    static List<OrgUnitView> below(@Nullable UUID parent, List<OrgUnit> all) {
        return all.stream()
                .filter(unit -> Objects.equals(unit.parentId(), parent))
                .map(unit -> of(unit, all))
                .toList();
    }
}
