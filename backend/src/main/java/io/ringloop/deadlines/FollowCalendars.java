package io.ringloop.deadlines;

import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.deadlines.store.CalendarStore;
import io.ringloop.deadlines.store.ClockStore;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the open clocks in business time when its calendar changes, also when its rows were changed past the
 * application; what was late stays late.
 */
@Component
class FollowCalendars {

    private final CalendarStore calendars;
    private final ClockStore store;
    private final ClockBook book;

    FollowCalendars(CalendarStore calendars, ClockStore store, ClockBook book) {
        this.calendars = calendars;
        this.store = store;
        this.book = book;
    }

    @EventListener
    @Transactional
    public void follow(CalendarChanged changed) {
        var calendar = calendars.all().get(changed.calendar());
        if (calendar != null) {
            recompute(calendar);
            calendars.setFingerprint(calendar.key(), calendar.fingerprint());
        }
    }

    @Scheduled(cron = "30 * * * * *", zone = "UTC")
    @SchedulerLock(name = "deadlines-calendars", lockAtMostFor = "PT10M")
    @Transactional
    public void notice() {
        for (var calendar : calendars.all().values()) {
            var present = calendar.fingerprint();
            var counted = calendars.lockFingerprint(calendar.key());
            if (counted.isPresent() && !counted.get().equals(present)) {
                recompute(calendar);
            }
            if (!counted.equals(Optional.of(present))) {
                calendars.setFingerprint(calendar.key(), present);
            }
        }
    }

    private void recompute(BusinessCalendar calendar) {
        for (var row : store.lockOpenBy(calendar.key())) {
            if (row.course().state() == ClockState.BREACHED) {
                continue;
            }
            var course = row.course().timed(row.terms(), store.pauses(row.id()), calendar);
            if (!course.equals(row.course())) {
                book.change(row, course, Change.RECOMPUTED);
            }
        }
    }
}
