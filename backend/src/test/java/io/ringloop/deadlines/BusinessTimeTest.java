package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.shared.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business time is counted, not guessed: what is added can be measured again, in every zone and over every holiday. */
class BusinessTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Monday to Friday 9 to 12 and 13 to 18, National Day off, Saturday 10 October worked like a Wednesday. */
    private static final BusinessCalendar OFFICE = office(SHANGHAI);

    /** Spring forward on 29 March 2026, back on 25 October. */
    private static final BusinessCalendar BERLIN = new BusinessCalendar(
            "night", ZoneId.of("Europe/Berlin"), everyDay(new OpenSpan(60, 150), new OpenSpan(180, 1440)), Map.of());

    @ParameterizedTest(name = "{0} and {1} minutes of business is {2}")
    @CsvSource({
        "2026-11-18T09:00, 60, 2026-11-18T10:00",
        "2026-11-18T11:30, 60, 2026-11-18T13:30", // over lunch
        "2026-11-18T17:00, 60, 2026-11-18T18:00", // to the closing minute, not to the next opening
        "2026-11-18T17:00, 61, 2026-11-19T09:01",
        "2026-11-18T22:00, 30, 2026-11-19T09:30",
        "2026-11-20T17:30, 60, 2026-11-23T09:30", // over the weekend
        "2026-09-30T17:30, 60, 2026-10-08T09:30", // over the holiday
        "2026-10-09T17:30, 60, 2026-10-10T09:30" // to the make-up day
    })
    void businessHoursSkipWhatIsClosed(LocalDateTime from, int minutes, LocalDateTime until) {
        assertThat(OFFICE.plus(at(from), Duration.ofMinutes(minutes))).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{1} business days after {0} is {2}")
    @CsvSource({
        "2026-11-18T10:15, 1, 2026-11-19T10:15",
        "2026-11-20T10:15, 1, 2026-11-23T10:15",
        "2026-11-18T12:30, 1, 2026-11-19T13:00", // counted from the end of lunch
        "2026-11-18T20:00, 1, 2026-11-20T09:00", // counted from the next morning
        "2026-09-30T10:00, 2, 2026-10-09T10:00", // over the holiday
        "2026-10-09T10:00, 1, 2026-10-10T10:00",
        "2026-11-21T10:00, 0, 2026-11-21T10:00"
    })
    void businessDaysKeepTheTimeOfDay(LocalDateTime from, int days, LocalDateTime until) {
        assertThat(OFFICE.plusDays(at(from), days)).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{1} business days before {0} is {2}")
    @CsvSource({
        "2026-11-19T10:15, 1, 2026-11-18T10:15",
        "2026-11-23T10:15, 1, 2026-11-20T10:15",
        "2026-11-23T07:00, 1, 2026-11-19T18:00", // counted from Friday's closing
        "2026-10-09T10:00, 2, 2026-09-30T10:00",
        "2026-11-19T18:00, 1, 2026-11-18T18:00"
    })
    void businessDaysBeforeKeepTheTimeOfDay(LocalDateTime until, int days, LocalDateTime from) {
        assertThat(OFFICE.minusDays(at(until), days)).isEqualTo(at(from));
    }

    @Test
    void aLunarNewYearDelaysFiveBusinessDaysByTheWholeHoliday() {
        var days = new HashMap<LocalDate, SpecialDay>();
        LocalDate.of(2026, 2, 15)
                .datesUntil(LocalDate.of(2026, 2, 24))
                .forEach(day -> days.put(day, SpecialDay.HOLIDAY));
        days.put(LocalDate.of(2026, 2, 14), SpecialDay.workdayLike(DayOfWeek.FRIDAY));
        var calendar = new BusinessCalendar("spring", SHANGHAI, week(), days);
        assertThat(calendar.plusDays(at(LocalDateTime.parse("2026-02-13T10:00")), 5))
                .isEqualTo(at(LocalDateTime.parse("2026-02-27T10:00")));
    }

    @Test
    void aCalendarThatNeverOpensIsRefusedAndNotSearchedForEver() {
        var never = new BusinessCalendar("never", SHANGHAI, Map.of(), Map.of());
        var now = Instant.parse("2026-11-18T01:00:00Z");
        for (var length : List.of("1bh", "1bd")) {
            assertThatThrownBy(() -> Length.parse(length).after(now, never))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("calendar-never-open");
            assertThatThrownBy(() -> Length.parse(length).before(now, never)).isInstanceOf(ProblemException.class);
        }
        assertThat(Length.parse("24h").after(now, never)).isEqualTo("2026-11-19T01:00:00Z");
    }

    @Test
    void lengthsAreReadAsTheyAreWrittenAndNothingElseIs() {
        for (var text : List.of("15min", "24h", "7d", "4bh", "5bd", "0h", "25percent")) {
            assertThat(Length.parse(text).text()).isEqualTo(text);
        }
        for (var text : List.of("", "h", "24", "-1h", "1w", "1.5h", "24H", "999999h")) {
            assertThatThrownBy(() -> Length.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 400)
    void whatWasAddedCanBeMeasured(@ForAll("moments") Instant from, @ForAll @IntRange(max = 20_000) int minutes) {
        for (var calendar : List.of(OFFICE, BERLIN)) {
            var open = Duration.ofMinutes(minutes);
            assertThat(calendar.between(from, calendar.plus(from, open))).isEqualTo(open);
            assertThat(calendar.between(calendar.minus(from, open), from)).isEqualTo(open);
        }
    }

    @Property(tries = 400)
    void twoPartsMakeTheWhole(
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 5_000) int first,
            @ForAll @IntRange(max = 5_000) int second) {
        for (var calendar : List.of(OFFICE, BERLIN)) {
            var inSteps = calendar.plus(calendar.plus(from, Duration.ofMinutes(first)), Duration.ofMinutes(second));
            var whole = calendar.plus(from, Duration.ofMinutes(first + second));
            assertThat(calendar.between(from, inSteps)).isEqualTo(calendar.between(from, whole));
            if (second > 0) {
                assertThat(inSteps).isEqualTo(whole);
            }
        }
    }

    @Property(tries = 400)
    void whoStartsLaterIsNeverDueEarlier(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll("lengths") Length length) {
        var first = one.isBefore(other) ? one : other;
        var second = one.isBefore(other) ? other : one;
        for (var calendar : List.of(OFFICE, BERLIN)) {
            assertThat(length.after(first, calendar)).isBeforeOrEqualTo(length.after(second, calendar));
            assertThat(length.before(first, calendar)).isBeforeOrEqualTo(length.before(second, calendar));
            assertThat(length.after(first, calendar)).isAfterOrEqualTo(first);
            assertThat(length.before(first, calendar)).isBeforeOrEqualTo(first);
        }
    }

    @Property(tries = 200)
    void betweenIsAdditiveAndAntisymmetric(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll("moments") Instant third) {
        for (var calendar : List.of(OFFICE, BERLIN)) {
            assertThat(calendar.between(one, other).plus(calendar.between(other, third)))
                    .isEqualTo(calendar.between(one, third));
            assertThat(calendar.between(one, other))
                    .isEqualTo(calendar.between(other, one).negated());
        }
    }

    @Provide
    Arbitrary<Instant> moments() {
        var start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(start, start + 400L * 86_400).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Length> lengths() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(EnumSet.complementOf(EnumSet.of(Length.Unit.PERCENT))))
                .as(Length::new);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static BusinessCalendar office(ZoneId zone) {
        var days = new HashMap<LocalDate, SpecialDay>();
        LocalDate.of(2026, 10, 1)
                .datesUntil(LocalDate.of(2026, 10, 8))
                .forEach(day -> days.put(day, SpecialDay.HOLIDAY));
        days.put(LocalDate.of(2026, 10, 10), SpecialDay.workdayLike(DayOfWeek.WEDNESDAY));
        return new BusinessCalendar("office", zone, week(), days);
    }

    private static Map<DayOfWeek, List<OpenSpan>> week() {
        var week = everyDay(new OpenSpan(9 * 60, 12 * 60), new OpenSpan(13 * 60, 18 * 60));
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return week;
    }

    private static Map<DayOfWeek, List<OpenSpan>> everyDay(OpenSpan... spans) {
        var week = new EnumMap<DayOfWeek, List<OpenSpan>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(spans));
        }
        return week;
    }
}
