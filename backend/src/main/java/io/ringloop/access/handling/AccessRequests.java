package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessItem;
import io.ringloop.access.AccessRequest;
import io.ringloop.access.AccessState;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What can be asked for at all. */
@Component
public class AccessRequests {

    private static final Set<AccessState> PENDING = Set.of(AccessState.REQUESTED, AccessState.APPROVED);

    private final AccessBook book;
    private final AccessChangeStore store;
    private final People people;

    AccessRequests(AccessBook book, AccessChangeStore store, People people) {
        this.book = book;
        this.store = store;
        this.people = people;
    }

    /**
     * @throws ProblemException {@code org-unit-not-found}, {@code access-already-held}, {@code access-not-held}, {@code
     *     access-change-pending}, {@code access-scope-needs-leader}
     */
    public void check(Staff holder, AccessRequest request) {
        var item = request.item();
        if (item.unit() != null) {
            refuseStrangeUnit(holder, item.unit());
        }
        if (has(store.of(holder.id(), PENDING), item)) {
            throw new ProblemException("access-change-pending", Map.of("name", holder.displayName()));
        }
        if (request.kind().equals(AccessChange.REVOKE)) {
            if (!holds(holder, item)) {
                throw new ProblemException("access-not-held", Map.of("name", holder.displayName()));
            }
            return;
        }
        // What ends by itself may be asked for again before it does.
        if (holds(holder, item) && !has(store.of(holder.id(), Set.of(AccessState.IN_FORCE)), item)) {
            throw new ProblemException("access-already-held", Map.of("name", holder.displayName()));
        }
        if (item.unit() != null) {
            refuseUselessUnit(holder, item.unit());
        }
    }

    public AccessChange draft(Staff requester, Staff holder, AccessRequest request) {
        return new AccessChange(
                Ids.next(),
                request.kind(),
                holder.id(),
                holder.unitId(),
                requester.id(),
                request.item(),
                request.reason().strip(),
                request.until() == null || !request.kind().equals(AccessChange.GRANT)
                        ? null
                        : book.endOf(request.until(), holder.unitId()),
                AccessState.REQUESTED,
                null,
                List.of(),
                0,
                null,
                book.now(),
                null,
                null,
                0);
    }

    private void refuseStrangeUnit(Staff holder, UUID unit) {
        var centre = people.unit(unit).map(OrgUnit::centreId);
        if (!centre.equals(Optional.of(holder.centreId()))) {
            throw new ProblemException("org-unit-not-found", Map.of("id", unit));
        }
    }

    private void refuseUselessUnit(Staff holder, UUID unit) {
        if (holder.roles().stream().noneMatch(AccessRules::reachesUnits)) {
            throw new ProblemException("access-scope-needs-leader", Map.of("name", holder.displayName()));
        }
        if (people.unitsBelow(holder.unitId()).contains(unit)) {
            throw new ProblemException("access-already-held", Map.of("name", holder.displayName()));
        }
    }

    private static boolean holds(Staff holder, AccessItem item) {
        return item.role() == null ? holder.furtherUnits().contains(item.unit()) : holder.has(item.role());
    }

    private static boolean has(List<AccessChange> changes, AccessItem item) {
        return changes.stream().anyMatch(change -> change.item().equals(item));
    }
}
