package io.ringloop.deadlines;

import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.deadlines.store.ClockStore;
import io.ringloop.people.Actor;
import io.ringloop.rules.PauseReason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a changed clock, notes what happened, and tells. */
@Component
class ClockBook {

    private final ClockStore store;
    private final Calendars calendars;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockBook(ClockStore store, Calendars calendars, Actor actor, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Now, as exactly as PostgreSQL keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    BusinessCalendar calendar(ClockRow row) {
        return calendars.get(row.calendar());
    }

    ClockRow add(ClockRow row) {
        store.insert(row);
        return told(row, Change.STARTED, null, null, null);
    }

    ClockRow change(ClockRow before, Course course, Change change) {
        return change(before, before.with(course), change, null);
    }

    ClockRow change(ClockRow before, ClockRow after, Change change, @Nullable UUID evidence) {
        store.update(after);
        return told(after, change, before.course().due(), evidence, null);
    }

    ClockRow restarted(ClockRow before, Course course, Restart because) {
        var after = before.with(course);
        store.update(after);
        return told(after, Change.RESTARTED, before.course().due(), null, because);
    }

    ClockRow pause(ClockRow row, PauseReason reason) {
        var at = now();
        store.beginPause(row.id(), reason, at);
        return change(row, row.course().paused(reason, at, row.terms(), calendar(row)), Change.PAUSED);
    }

    ClockRow resume(ClockRow row, Instant at) {
        store.endPause(row.id(), at);
        var course = row.course().resumed(at, store.pauses(row.id()), row.terms(), calendar(row));
        return change(row, course, Change.RESUMED);
    }

    /** Met or void; a pause that was under way ends with it. */
    ClockRow end(ClockRow row, ClockState end, Instant at) {
        if (row.course().state() == ClockState.PAUSED) {
            store.endPause(row.id(), now());
        }
        var course = row.course().ended(end, at);
        var ended = row.with(course);
        store.update(ended);
        if (course.breaches() > row.course().breaches()) {
            told(ended, Change.BREACHED, row.course().due(), null, null);
        }
        return told(
                ended,
                end == ClockState.MET ? Change.MET : Change.VOIDED,
                row.course().due(),
                null,
                null);
    }

    private ClockRow told(
            ClockRow row,
            Change change,
            @Nullable Instant dueBefore,
            @Nullable UUID evidence,
            @Nullable Restart because) {
        var by = actor.current().map(staff -> staff.id().value()).orElse(null);
        store.log(row, change, dueBefore, evidence, because, by, now());
        events.publishEvent(new ClockChanged(row, change, dueBefore));
        return row;
    }
}
