package io.ringloop.deadlines;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.shared.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Weekly hours, holidays and make-up working days in one zone, and the arithmetic of business time.
 *
 * @param week the spans of each weekday in order; a day without an entry is closed
 * @param specialDays days that are not like their weekday
 */
public record BusinessCalendar(
        String key, ZoneId zone, Map<DayOfWeek, List<OpenSpan>> week, Map<LocalDate, SpecialDay> specialDays) {

    /** How far ahead the next opening is looked for. */
    private static final int DAYS_AHEAD = 400;

    private static final Duration TICK = Duration.ofNanos(1);

    /** A stretch of business time between two instants. */
    private record Stretch(Instant from, Instant until) {}

    public BusinessCalendar {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
        specialDays = Map.copyOf(specialDays);
    }

    /** Whether it is business time at this moment; a holiday is one from midnight to midnight. */
    public Served at(Instant instant) {
        var local = instant.atZone(zone);
        var day = local.toLocalDate();
        if (isHoliday(day)) {
            return Served.HOLIDAY;
        }
        var minute = local.getHour() * 60 + local.getMinute();
        return spans(day).stream().anyMatch(span -> span.contains(minute)) ? Served.OPEN : Served.CLOSED;
    }

    /** This moment if it is business time, else when it will be; empty when not within the next year. */
    public Optional<Instant> nextOpening(Instant instant) {
        if (at(instant) == Served.OPEN) {
            return Optional.of(instant);
        }
        var today = dayOf(instant);
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            for (var stretch : stretches(today.plusDays(ahead))) {
                if (stretch.from().isAfter(instant)) {
                    return Optional.of(stretch.from());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The instant at which so much business time will have passed.
     *
     * @throws ProblemException {@code calendar-never-open}
     */
    public Instant plus(Instant from, Duration open) {
        var left = open;
        var reached = from;
        var closedDays = 0;
        for (var day = dayOf(from); left.compareTo(Duration.ZERO) > 0; day = day.plusDays(1)) {
            var stretches = stretches(day);
            closedDays = notTooMany(stretches.isEmpty() ? closedDays + 1 : 0);
            for (var stretch : stretches) {
                var start = later(stretch.from(), reached);
                var length = Duration.between(start, stretch.until());
                if (length.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                if (!length.isNegative()) {
                    left = left.minus(length);
                    reached = stretch.until();
                }
            }
        }
        return reached;
    }

    /**
     * The instant from which on so much business time passes until the given one.
     *
     * @throws ProblemException {@code calendar-never-open}
     */
    public Instant minus(Instant until, Duration open) {
        var left = open;
        var reached = until;
        var closedDays = 0;
        for (var day = dayOf(until); left.compareTo(Duration.ZERO) > 0; day = day.minusDays(1)) {
            var stretches = stretches(day);
            closedDays = notTooMany(stretches.isEmpty() ? closedDays + 1 : 0);
            for (var each = stretches.size() - 1; each >= 0; each--) {
                var end = earlier(stretches.get(each).until(), reached);
                var length = Duration.between(stretches.get(each).from(), end);
                if (length.compareTo(left) >= 0) {
                    return end.minus(left);
                }
                if (!length.isNegative()) {
                    left = left.minus(length);
                    reached = stretches.get(each).from();
                }
            }
        }
        return reached;
    }

    /**
     * The same time of day so many business days later; outside of the hours of that day its next minute of business, or
     * its last one.
     *
     * @param from counted from the next opening if it is not business time
     * @throws ProblemException {@code calendar-never-open}
     */
    public Instant plusDays(Instant from, int days) {
        if (days == 0) {
            return from;
        }
        var start = nextOpening(from).orElseThrow(this::neverOpen).atZone(zone);
        var day = businessDay(start.toLocalDate(), days, 1);
        var wanted = day.atTime(start.toLocalTime()).atZone(zone).toInstant();
        var stretches = stretches(day);
        return stretches.stream()
                .filter(stretch -> stretch.until().isAfter(wanted))
                .findFirst()
                .map(stretch -> later(stretch.from(), wanted))
                .orElseGet(() -> stretches.get(stretches.size() - 1).until());
    }

    /**
     * The same time of day so many business days earlier; outside of the hours of that day its last minute of business
     * before, or its first one.
     *
     * @param until counted from the last closing if it is not business time
     * @throws ProblemException {@code calendar-never-open}
     */
    public Instant minusDays(Instant until, int days) {
        if (days == 0) {
            return until;
        }
        var last = minus(until, TICK).atZone(zone);
        var day = businessDay(last.toLocalDate(), days, -1);
        var wanted = day.atTime(last.toLocalTime()).atZone(zone).toInstant().plus(TICK);
        var stretches = stretches(day);
        for (var each = stretches.size() - 1; each >= 0; each--) {
            if (stretches.get(each).from().isBefore(wanted)) {
                return earlier(stretches.get(each).until(), wanted);
            }
        }
        return stretches.get(0).from();
    }

    /** How much business time lies between two instants; negative when they are the wrong way round. */
    public Duration between(Instant from, Instant until) {
        if (until.isBefore(from)) {
            return between(until, from).negated();
        }
        var sum = Duration.ZERO;
        var reached = from;
        var lastDay = dayOf(until);
        for (var day = dayOf(from); !day.isAfter(lastDay); day = day.plusDays(1)) {
            for (var stretch : stretches(day)) {
                var start = later(stretch.from(), reached);
                var end = earlier(stretch.until(), until);
                if (end.isAfter(start)) {
                    sum = sum.plus(Duration.between(start, end));
                    reached = end;
                }
            }
        }
        return sum;
    }

    /** The same for calendars with the same business time, another one else. */
    String fingerprint() {
        var text = zone + " " + new TreeMap<>(week) + " " + new TreeMap<>(specialDays);
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }

    private LocalDate businessDay(LocalDate from, int days, int step) {
        var day = from;
        var closedDays = 0;
        for (var left = days; left > 0; ) {
            day = day.plusDays(step);
            var closed = stretches(day).isEmpty();
            closedDays = notTooMany(closed ? closedDays + 1 : 0);
            left = closed ? left : left - 1;
        }
        return day;
    }

    private int notTooMany(int closedDays) {
        if (closedDays > DAYS_AHEAD) {
            throw neverOpen();
        }
        return closedDays;
    }

    private ProblemException neverOpen() {
        return new ProblemException("calendar-never-open", Map.of("calendar", key));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private List<Stretch> stretches(LocalDate day) {
        var stretches = new ArrayList<Stretch>();
        for (var span : spans(day)) {
            stretches.add(new Stretch(instant(day, span.opens()), instant(day, span.closes())));
        }
        return stretches;
    }

    private Instant instant(LocalDate day, int minute) {
        return (minute == OpenSpan.DAY
                        ? day.plusDays(1).atStartOfDay()
                        : day.atTime(LocalTime.ofSecondOfDay(minute * 60L)))
                .atZone(zone)
                .toInstant();
    }

    private boolean isHoliday(LocalDate day) {
        return SpecialDay.HOLIDAY.equals(specialDays.get(day));
    }

    private List<OpenSpan> spans(LocalDate day) {
        var special = specialDays.get(day);
        if (special == null) {
            return week.getOrDefault(day.getDayOfWeek(), List.of());
        }
        return special.servedLike() == null ? List.of() : week.getOrDefault(special.servedLike(), List.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
