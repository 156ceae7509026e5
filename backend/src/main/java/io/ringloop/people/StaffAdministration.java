package io.ringloop.people;

import io.ringloop.people.store.OrgUnitStore;
import io.ringloop.people.store.StaffChangeStore;
import io.ringloop.shared.AfterCommit;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes staff and what they may do. Every change is published as {@link PeopleEvent} in its transaction. */
@Component
public class StaffAdministration {

    private final People people;
    private final StaffChangeStore store;
    private final OrgUnitStore units;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffAdministration(
            People people,
            StaffChangeStore store,
            OrgUnitStore units,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.store = store;
        this.units = units;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account without a role and asks for those of the edit: {@link RolesAsked}. Where there is no operations
     * manager yet nobody could approve anything, so the first one has the role at once.
     *
     * @throws ProblemException {@code request-invalid}, {@code username-taken}, {@code phone-taken}
     */
    @Transactional
    public Staff open(StaffEdit edit) {
        store.lock();
        var first = edit.roles().contains(Role.OPS_MANAGER) && !store.anybodyActive(Role.OPS_MANAGER);
        var staff = add(edit.withRoles(first ? Set.of(Role.OPS_MANAGER) : Set.of()));
        var asked = PeopleEvent.missing(edit.roles(), staff.roles());
        if (!asked.isEmpty()) {
            events.publishEvent(new RolesAsked(staff, asked));
        }
        return staff;
    }

    /**
     * Adds an account with its roles, which nobody approves: for the first administrator and the demonstration.
     *
     * @throws ProblemException {@code request-invalid}, {@code username-taken}, {@code phone-taken}
     */
    @Transactional
    public Staff add(StaffEdit edit) {
        StaffRules.check(edit);
        store.lock();
        var id = new StaffId(Ids.next());
        refuseTaken(id, edit);
        refuseUnknownUnit(edit);
        store.add(id, edit, clock.instant());
        var staff = people.get(id);
        events.publishEvent(new PeopleEvent.StaffAdded(staff));
        staff.roles().forEach(role -> events.publishEvent(new PeopleEvent.RoleGranted(staff, role)));
        if (edit.password() != null) {
            passwords.set(staff, edit.password());
        }
        return staff;
    }

    /**
     * Changes everything but the access. Whoever leaves loses all of it, and asks anew when they come back.
     *
     * @param version the version that was read; an older one is refused
     * @param edit its roles must be those the account has
     * @throws ProblemException {@code staff-not-found}, {@code stale-version}, {@code request-invalid} also when the roles
     *     change or the move lets somebody see more, {@code username-taken}, {@code phone-taken}, {@code
     *     last-administrator}, {@code last-operations-manager}
     */
    @Transactional
    public Staff change(StaffId id, int version, StaffEdit edit) {
        var before = people.get(id);
        StaffRules.check(edit);
        store.lock();
        refuseTaken(id, edit);
        refuseUnknownUnit(edit);
        refuseOtherAccess(before, edit);
        var leaves = before.active() && !edit.active();
        if (leaves) {
            before.roles().forEach(role -> StaffRules.refuseLosingLast(store, id, role));
        }
        ETags.refuseStale(store.change(id, version, edit, clock.instant()));
        if (leaves) {
            store.setAccess(id, Set.of(), Set.of(), clock.instant());
        }
        var after = people.get(id);
        tell(before, after);
        if (edit.password() != null) {
            passwords.set(after, edit.password());
            endSessions(id);
        }
        return after;
    }

    /** The language somebody reads. */
    @Transactional
    public Staff setLocale(StaffId id, String locale) {
        StaffRules.checkLocale(locale);
        store.setLocale(id, locale, clock.instant());
        return people.get(id);
    }

    /** Where notices go to somebody besides the application; null: nowhere else. */
    @Transactional
    public Staff setMail(StaffId id, @Nullable String mail) {
        var address = mail == null || mail.isBlank() ? null : mail.strip();
        StaffRules.checkMail(address);
        var before = people.get(id);
        if (store.setMail(id, address, clock.instant())) {
            events.publishEvent(new PeopleEvent.StaffChanged(before, people.get(id)));
        }
        return people.get(id);
    }

    private void tell(Staff before, Staff after) {
        events.publishEvent(new PeopleEvent.StaffChanged(before, after));
        PeopleEvent.missing(before.roles(), after.roles())
                .forEach(role -> events.publishEvent(new PeopleEvent.RoleRevoked(after, role)));
        if (before.active() && !after.active()) {
            events.publishEvent(new PeopleEvent.StaffDeactivated(after));
            endSessions(after.id());
            events.publishEvent(new PeopleEvent.OwnerUnavailable(after, "left"));
        } else if (!before.unitId().equals(after.unitId())) {
            events.publishEvent(new PeopleEvent.OwnerUnavailable(after, "moved"));
        }
    }

    private void endSessions(StaffId id) {
        AfterCommit.run(() -> sessions.endAll(id));
    }

    private void refuseTaken(StaffId id, StaffEdit edit) {
        if (store.usernameTaken(edit.username(), id)) {
            throw new ProblemException("username-taken", Map.of("username", edit.username()));
        }
        if (edit.phone() != null && edit.active() && store.phoneTaken(edit.phone(), id)) {
            throw new ProblemException("phone-taken", Map.of("phone", edit.phone()));
        }
    }

    private void refuseUnknownUnit(StaffEdit edit) {
        if (units.find(edit.unitId()).isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldProblem("unitId", "org-unit-not-found")));
        }
    }

    private void refuseOtherAccess(Staff before, StaffEdit edit) {
        if (!edit.roles().equals(before.roles())) {
            throw ProblemException.invalid(List.of(new FieldProblem("roles", "role-needs-access-change")));
        }
        var home = before.roles().stream()
                .map(RolePermissions::workReach)
                .filter(reach -> reach == Scope.Kind.TEAM || reach == Scope.Kind.BRANCH)
                .max(Comparator.naturalOrder())
                .map(reach -> reach == Scope.Kind.TEAM ? before.unitId() : people.branchOf(before.unitId()));
        if (home.isPresent() && !units.below(home.get()).contains(edit.unitId())) {
            throw ProblemException.invalid(List.of(new FieldProblem("unitId", "scope-needs-access-change")));
        }
    }
}
