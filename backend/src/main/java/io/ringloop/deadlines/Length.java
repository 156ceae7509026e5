package io.ringloop.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A length of time in calendar or business time, written {@code 15min}, {@code 24h}, {@code 7d}, {@code 4bh}, {@code 5bd}, or
 * a share of another one: {@code 25percent}.
 */
public record Length(int amount, Unit unit) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})([a-z]+)");

    /** Minutes, hours and days of the calendar; hours and days of business; a share. */
    public enum Unit {
        MINUTES("min", Duration.ofMinutes(1), false),
        HOURS("h", Duration.ofHours(1), false),
        DAYS("d", Duration.ofDays(1), false),
        BUSINESS_HOURS("bh", Duration.ofHours(1), true),
        BUSINESS_DAYS("bd", Duration.ZERO, true),
        PERCENT("percent", Duration.ZERO, false);

        private final String code;
        private final Duration one;
        private final boolean business;

        Unit(String code, Duration one, boolean business) {
            this.code = code;
            this.one = one;
            this.business = business;
        }
    }

    public Length {
        if (amount < 0) {
            throw new IllegalArgumentException("a length is not negative: " + amount);
        }
    }

    /**
     * Reads what {@link #text} gives.
     *
     * @throws IllegalArgumentException if it is no length
     */
    public static Length parse(String text) {
        var match = TEXT.matcher(text.strip());
        if (match.matches()) {
            var unit = Arrays.stream(Unit.values())
                    .filter(each -> each.code.equals(match.group(2)))
                    .findFirst();
            if (unit.isPresent()) {
                return new Length(Integer.parseInt(match.group(1)), unit.get());
            }
        }
        throw new IllegalArgumentException("not a length of time: '" + text + "'");
    }

    public String text() {
        return amount + unit.code;
    }

    /** Whether the calendar matters. */
    public boolean business() {
        return unit.business;
    }

    public Instant after(Instant from, BusinessCalendar calendar) {
        return switch (unit) {
            case BUSINESS_DAYS -> calendar.plusDays(from, amount);
            case BUSINESS_HOURS -> calendar.plus(from, unit.one.multipliedBy(amount));
            case MINUTES, HOURS, DAYS -> from.plus(unit.one.multipliedBy(amount));
            case PERCENT -> throw new IllegalStateException("a share is no length of its own");
        };
    }

    /** So long before the end of a stretch of time that begins at {@code from}. */
    public Instant before(Instant until, Instant from, BusinessCalendar calendar) {
        return unit == Unit.PERCENT
                ? until.minus(Duration.between(from, until).multipliedBy(amount).dividedBy(100))
                : before(until, calendar);
    }

    public Instant before(Instant until, BusinessCalendar calendar) {
        return switch (unit) {
            case BUSINESS_DAYS -> calendar.minusDays(until, amount);
            case BUSINESS_HOURS -> calendar.minus(until, unit.one.multipliedBy(amount));
            case MINUTES, HOURS, DAYS -> until.minus(unit.one.multipliedBy(amount));
            case PERCENT -> throw new IllegalStateException("a share is no length of its own");
        };
    }
}
