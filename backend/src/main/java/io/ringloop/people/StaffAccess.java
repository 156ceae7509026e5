package io.ringloop.people;

import io.ringloop.people.store.StaffChangeStore;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes roles and scopes of accounts. Only the capability {@code access} may call it, from the step of its process
 * that applies a change; what is there already is not given again, what is not there is not taken.
 */
@Component
@Transactional
public class StaffAccess {

    private final People people;
    private final StaffChangeStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffAccess(People people, StaffChangeStore store, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code staff-not-found}
     */
    public void grant(StaffId id, Role role) {
        var before = locked(id);
        if (!before.has(role)) {
            var roles = new HashSet<>(before.roles());
            roles.add(role);
            var after = set(before, roles, before.furtherUnits());
            events.publishEvent(new PeopleEvent.RoleGranted(after, role));
        }
    }

    /**
     * @throws ProblemException {@code staff-not-found}, {@code last-administrator}, {@code last-operations-manager}
     */
    public void revoke(StaffId id, Role role) {
        var before = locked(id);
        if (before.has(role)) {
            StaffRules.refuseLosingLast(store, id, role);
            var roles = new HashSet<>(before.roles());
            roles.remove(role);
            var after = set(before, roles, before.furtherUnits());
            events.publishEvent(new PeopleEvent.RoleRevoked(after, role));
        }
    }

    /**
     * Lets somebody's roles reach one more unit and those below it.
     *
     * @throws ProblemException {@code staff-not-found}
     */
    public void grant(StaffId id, UUID unit) {
        var before = locked(id);
        if (!before.furtherUnits().contains(unit)) {
            var units = new HashSet<>(before.furtherUnits());
            units.add(unit);
            var after = set(before, before.roles(), units);
            events.publishEvent(new PeopleEvent.ScopeGranted(after, unit));
        }
    }

    /**
     * @throws ProblemException {@code staff-not-found}
     */
    public void revoke(StaffId id, UUID unit) {
        var before = locked(id);
        if (before.furtherUnits().contains(unit)) {
            var units = new HashSet<>(before.furtherUnits());
            units.remove(unit);
            var after = set(before, before.roles(), units);
            events.publishEvent(new PeopleEvent.ScopeRevoked(after, unit));
        }
    }

    private Staff locked(StaffId id) {
        store.lock();
        return people.get(id);
    }

    private Staff set(Staff before, Set<Role> roles, Set<UUID> units) {
        store.setAccess(before.id(), roles, units, clock.instant());
        var after = people.get(before.id());
        events.publishEvent(new PeopleEvent.StaffChanged(before, after));
        return after;
    }
}
