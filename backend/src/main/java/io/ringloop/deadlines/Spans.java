package io.ringloop.deadlines;

import io.ringloop.people.People;
import io.ringloop.rules.CallbackTerms;
import io.ringloop.rules.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the spans of the tables mean on the calendar, and when customers may be called. */
@Component
public class Spans {

    private static final int DAYS_AHEAD = 400;

    private final Calendars calendars;
    private final People people;

    Spans(Calendars calendars, People people) {
        this.calendars = calendars;
        this.people = people;
    }

    /** So much later, in the business time of a unit where the span is one of business; no span is no time. */
    public Instant after(@Nullable Span span, Instant from, UUID unit) {
        return span == null
                ? from
                : Length.parse(span.amount() + span.unit().code()).after(from, calendars.of(unit));
    }

    /** This moment if the customer may be called then, else the next one. */
    public Instant callable(CallbackTerms terms, Instant wanted, UUID unit) {
        var zone = people.zoneOf(unit);
        var calendar = calendars.of(unit);
        var day = wanted.atZone(zone).toLocalDate();
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            for (var hours : terms.hours()) {
                var from = day.plusDays(ahead).atTime(hours.from()).atZone(zone).toInstant();
                var to = day.plusDays(ahead).atTime(hours.to()).atZone(zone).toInstant();
                var at = from.isAfter(wanted) ? from : wanted;
                if (at.isBefore(to) && (!terms.businessDaysOnly() || businessDay(calendar, at, zone))) {
                    return at;
                }
            }
        }
        return wanted;
    }

    /** End of the allowed hours that a moment falls in; the moment itself if it falls in none. */
    public Instant callableUntil(CallbackTerms terms, Instant at, UUID unit) {
        var zone = people.zoneOf(unit);
        var local = at.atZone(zone);
        return part(terms, local.toLocalTime())
                .map(hours ->
                        local.toLocalDate().atTime(hours.to()).atZone(zone).toInstant())
                .orElse(at);
    }

    /** The same, but not in the part of the day in which it was tried last. */
    public Instant otherPart(CallbackTerms terms, Instant tried, Instant wanted, UUID unit) {
        var zone = people.zoneOf(unit);
        var at = callable(terms, wanted, unit);
        var part = part(terms, tried.atZone(zone).toLocalTime());
        return part.filter(hours -> part(terms, at.atZone(zone).toLocalTime()).equals(Optional.of(hours)))
                .map(hours -> callable(
                        terms,
                        at.atZone(zone)
                                .toLocalDate()
                                .atTime(hours.to())
                                .atZone(zone)
                                .toInstant(),
                        unit))
                .orElse(at);
    }

    /** Whether a unit works on a day. */
    public boolean businessDay(LocalDate day, UUID unit) {
        var zone = people.zoneOf(unit);
        return businessDay(calendars.of(unit), day.atStartOfDay(zone).toInstant(), zone);
    }

    private static Optional<CallbackTerms.Hours> part(CallbackTerms terms, LocalTime time) {
        return terms.hours().stream()
                .filter(hours -> !time.isBefore(hours.from()) && time.isBefore(hours.to()))
                .findFirst();
    }

    private static boolean businessDay(BusinessCalendar calendar, Instant at, ZoneId zone) {
        var midnight = at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return calendar.nextOpening(midnight)
                .filter(opening -> opening.atZone(zone)
                        .toLocalDate()
                        .equals(at.atZone(zone).toLocalDate()))
                .isPresent();
    }
}
