package io.ringloop.deadlines.web;

import io.ringloop.deadlines.BusinessCalendar;
import io.ringloop.deadlines.CalendarYear;
import io.ringloop.deadlines.Calendars;
import io.ringloop.deadlines.NamedDay;
import io.ringloop.deadlines.OpenSpan;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business calendars, for everybody to read. */
@RestController
@RequestMapping("/api/calendars")
@Requires(Permission.OWN_ACCOUNT)
class CalendarController {

    /** One line of the list. */
    record CalendarRow(String key, Text name, String zone) {}

    /** Hours of a weekday, such as {@code 08:00} to {@code 20:00}; the end of the day is {@code 24:00}. */
    record OpeningHours(DayOfWeek weekday, String opens, String closes) {}

    /** @param servedLike the weekday whose hours hold on a make-up working day; absent: a holiday */
    record CalendarDay(LocalDate day, Text name, @Nullable DayOfWeek servedLike) {}

    /** A calendar with its hours, its special days and how far they can be trusted. */
    record CalendarView(
            String key,
            Text name,
            String zone,
            List<OpeningHours> hours,
            List<CalendarDay> specialDays,
            List<CalendarYear> years) {}

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    List<CalendarRow> list() {
        var names = calendars.names();
        return calendars.all().values().stream()
                .map(calendar -> new CalendarRow(
                        calendar.key(), name(names, calendar), calendar.zone().getId()))
                .sorted(Comparator.comparing(CalendarRow::key))
                .toList();
    }

    @GetMapping("/{key}")
    CalendarView view(@PathVariable String key) {
        var calendar = calendars.get(key);
        return new CalendarView(
                key,
                name(calendars.names(), calendar),
                calendar.zone().getId(),
                calendar.week().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(day -> day.getValue().stream().map(span -> hours(day.getKey(), span)))
                        .toList(),
                calendars.specialDays(key).stream().map(CalendarController::day).toList(),
                calendars.years(key));
    }

    private static Text name(Map<String, Text> names, BusinessCalendar calendar) {
        return Objects.requireNonNull(names.get(calendar.key()));
    }

    private static CalendarDay day(NamedDay day) {
        return new CalendarDay(day.day(), day.name(), day.kind().servedLike());
    }

    private static OpeningHours hours(DayOfWeek weekday, OpenSpan span) {
        return new OpeningHours(weekday, time(span.opens()), time(span.closes()));
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
