package io.ringloop.people;

import io.ringloop.people.store.AbsenceStore;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who stands in for them. When an absence begins, {@link PeopleEvent.OwnerUnavailable} is published. */
@Component
public class Absences {

    private final AbsenceStore store;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceStore store, People people, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes an absence.
     *
     * @param scope how far the person who notes it may do so
     * @throws ProblemException {@code staff-not-found}, {@code end-before-start}, {@code absence-in-past}, {@code
     *     absence-overlaps}, {@code absence-deputy-unfit}
     */
    @Transactional
    public Absence add(
            StaffId staff, @Nullable StaffId deputy, Absence.Reason reason, Instant from, Instant until, Scope scope) {
        var person = people.get(staff);
        if (!scope.covers(staff, person.unitId())) {
            throw new ProblemException("staff-not-found", Map.of("id", staff.value()));
        }
        if (!until.isAfter(from)) {
            throw new ProblemException("end-before-start");
        }
        if (!until.isAfter(clock.instant())) {
            throw new ProblemException("absence-in-past");
        }
        if (deputy != null) {
            refuseUnfit(deputy, person);
        }
        if (store.overlaps(staff, from, until)) {
            throw new ProblemException("absence-overlaps", Map.of("name", person.displayName()));
        }
        var absence = new Absence(Ids.next(), staff, deputy, reason, from, until, 0);
        store.add(absence, clock.instant());
        events.publishEvent(new PeopleEvent.AbsenceAdded(absence));
        tellBegun();
        return absence;
    }

    /**
     * Calls an absence off, or ends one that has begun.
     *
     * @throws ProblemException {@code absence-not-found}, {@code stale-version}
     */
    @Transactional
    public void end(UUID id, int version, Scope scope) {
        var absence = store.lock(id)
                .filter(found ->
                        scope.covers(found.staff(), people.get(found.staff()).unitId()))
                .orElseThrow(() -> new ProblemException("absence-not-found", Map.of("id", id)));
        ETags.refuseStale(store.end(id, version, clock.instant()));
        events.publishEvent(new PeopleEvent.AbsenceEnded(absence));
    }

    /** Absences of now and later, the first to end first. */
    public Page<Absence> list(Scope scope, @Nullable String cursor, int limit) {
        var rows = store.list(scope, clock.instant(), Cursor.parse(cursor, 2), limit + 1);
        return Page.of(rows, limit, absence -> Cursor.of(absence.until(), absence.id()));
    }

    /** Whether somebody has an account and is there now. */
    public boolean isThere(Staff staff) {
        return staff.active() && store.at(staff.id(), clock.instant()).isEmpty();
    }

    /** Who stands in for somebody now; of a deputy who is away theirs, and so on. */
    public Optional<Staff> deputyOf(StaffId staff) {
        var seen = new HashSet<StaffId>();
        var next = deputy(staff);
        while (next.isPresent() && seen.add(next.get().id())) {
            if (isThere(next.get())) {
                return next;
            }
            next = deputy(next.get().id());
        }
        return Optional.empty();
    }

    @Scheduled(cron = "0 * * * * *", zone = "UTC")
    @SchedulerLock(name = "people-absences", lockAtMostFor = "PT1M")
    @Transactional
    public void tellBegun() {
        for (var absence : store.takeUntold(clock.instant())) {
            var person = people.get(absence.staff());
            events.publishEvent(new PeopleEvent.OwnerUnavailable(person, "away"));
        }
    }

    private Optional<Staff> deputy(StaffId staff) {
        return store.at(staff, clock.instant())
                .flatMap(absence -> Optional.ofNullable(absence.deputy()))
                .flatMap(people::find);
    }

    private void refuseUnfit(StaffId deputy, Staff person) {
        var fit = people.find(deputy)
                .filter(Staff::active)
                .filter(found -> !found.id().equals(person.id()))
                .filter(found -> found.centreId().equals(person.centreId()));
        if (fit.isEmpty()) {
            throw new ProblemException("absence-deputy-unfit", Map.of("name", person.displayName()));
        }
    }
}
