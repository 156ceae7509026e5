package io.ringloop.deadlines;

import io.ringloop.deadlines.store.CalendarStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Warns while a calendar in use lacks the official holidays of a year that is near. */
@Component
public class CalendarWatch {

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);

    /** The State Council's notice for a year comes out in the November before. */
    private static final int NOTICE_MONTH = 11;

    private final CalendarStore calendars;
    private final Clock clock;

    CalendarWatch(CalendarStore calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 37 3 * * *", zone = "UTC")
    @SchedulerLock(name = "calendar-watch", lockAtMostFor = "PT1M")
    public void warn() {
        missing().forEach(log::warn);
    }

    /** One sentence per calendar and year. */
    List<String> missing() {
        var today = clock.instant().atOffset(ZoneOffset.UTC);
        var years = today.getMonthValue() >= NOTICE_MONTH
                ? List.of(today.getYear(), today.getYear() + 1)
                : List.of(today.getYear());
        return years.stream()
                .flatMap(year -> calendars.withoutOfficialDays(year).stream()
                        .map(calendar -> "The calendar '%s' lacks the official holidays and make-up days of %d"
                                .formatted(calendar, year)))
                .toList();
    }
}
