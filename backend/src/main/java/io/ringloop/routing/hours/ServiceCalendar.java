package io.ringloop.routing.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When a line is served: weekly hours, holidays and make-up working days, all in the zone of the centre.
 *
 * @param week the spans of each weekday in order; a day without an entry is closed
 * @param specialDays days that are not like their weekday
 */
public record ServiceCalendar(
        String key, ZoneId zone, Map<DayOfWeek, List<OpenSpan>> week, Map<LocalDate, SpecialDay> specialDays) {

    /** How far ahead the next opening is looked for. */
    private static final int DAYS_AHEAD = 400;

    public ServiceCalendar {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
        specialDays = Map.copyOf(specialDays);
    }

    /** Whether the line is served at this moment; a holiday is one from midnight to midnight. */
    public Served at(Instant instant) {
        var local = instant.atZone(zone);
        var day = local.toLocalDate();
        if (isHoliday(day)) {
            return Served.HOLIDAY;
        }
        var minute = local.getHour() * 60 + local.getMinute();
        return spans(day).stream().anyMatch(span -> span.contains(minute)) ? Served.OPEN : Served.CLOSED;
    }

    /** This moment if the line is served, else when it will be; empty when not within the next year. */
    public Optional<Instant> nextOpening(Instant instant) {
        if (at(instant) == Served.OPEN) {
            return Optional.of(instant);
        }
        var today = instant.atZone(zone).toLocalDate();
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var day = today.plusDays(ahead);
            for (var span : isHoliday(day) ? List.<OpenSpan>of() : spans(day)) {
                var opens = day.atTime(LocalTime.ofSecondOfDay(span.opens() * 60L))
                        .atZone(zone)
                        .toInstant();
                if (opens.isAfter(instant)) {
                    return Optional.of(opens);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHoliday(LocalDate day) {
        return SpecialDay.HOLIDAY.equals(specialDays.get(day));
    }

    private List<OpenSpan> spans(LocalDate day) {
        var special = specialDays.get(day);
        var like = special == null || special.servedLike() == null ? day.getDayOfWeek() : special.servedLike();
        return week.getOrDefault(like, List.of());
    }
}
