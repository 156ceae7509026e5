package io.ringloop.people;

import io.ringloop.people.store.OrgUnitStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds and rebuilds the organisation. */
@Component
public class OrgUnits {

    /** Of a centre that names none. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_NAME = 100;

    private final OrgUnitStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrgUnits(OrgUnitStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param parentId absent for a centre, and only for one
     * @param zone of a centre; ignored for the other units
     * @throws ProblemException {@code org-unit-is-centre}, {@code org-unit-not-found}, {@code request-invalid}
     */
    @Transactional
    public OrgUnit add(UnitKind kind, String name, @Nullable UUID parentId, @Nullable ZoneId zone) {
        store.lockTree();
        var id = Ids.next();
        var unit = new OrgUnit(id, kind, named(name), parentId, zoneOf(kind, zone), path(kind, id, parentId), 0);
        store.add(unit, clock.instant());
        events.publishEvent(new PeopleEvent.OrgUnitChanged(null, unit));
        return unit;
    }

    /**
     * Renames or moves a unit, with everything below it.
     *
     * @param version the version that was read
     * @throws ProblemException {@code org-unit-moved-below-itself}, {@code stale-version} and those of {@link #add}
     */
    @Transactional
    public OrgUnit change(UUID id, int version, String name, @Nullable UUID parentId, @Nullable ZoneId zone) {
        store.lockTree();
        var before = get(id);
        if (version != before.version()) {
            throw new StaleVersion();
        }
        var path = path(before.kind(), id, parentId);
        if (path.indexOf(id) != path.size() - 1) {
            throw new ProblemException("org-unit-moved-below-itself");
        }
        var newZone = zoneOf(before.kind(), zone == null ? before.zone() : zone);
        var after = new OrgUnit(id, before.kind(), named(name), parentId, newZone, path, before.version());
        ETags.refuseStale(store.change(after, before.version(), clock.instant()));
        if (!path.equals(before.path())) {
            store.rehang(id, path);
        }
        var changed = get(id);
        events.publishEvent(new PeopleEvent.OrgUnitChanged(before, changed));
        return changed;
    }

    private OrgUnit get(UUID id) {
        return store.find(id).orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", id)));
    }

    private List<UUID> path(UnitKind kind, UUID id, @Nullable UUID parentId) {
        if ((kind == UnitKind.CENTRE) != (parentId == null)) {
            throw new ProblemException("org-unit-is-centre");
        }
        var path = new ArrayList<UUID>();
        if (parentId != null) {
            path.addAll(get(parentId).path());
        }
        path.add(id);
        return path;
    }

    private static @Nullable ZoneId zoneOf(UnitKind kind, @Nullable ZoneId zone) {
        if (kind != UnitKind.CENTRE) {
            return null;
        }
        return zone == null ? DEFAULT_ZONE : zone;
    }

    private static String named(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldProblem("name", "field-required")));
        }
        if (stripped.length() > LONGEST_NAME) {
            throw ProblemException.invalid(List.of(new FieldProblem("name", "field-invalid")));
        }
        return stripped;
    }
}
