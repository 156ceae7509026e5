package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final OpenSpan DAY_SHIFT = new OpenSpan(9 * 60, 18 * 60);

    /** Monday to Friday 9 to 18, a night line on Friday over midnight, National Day off, Saturday 10 October worked. */
    private final BusinessCalendar calendar = new BusinessCalendar(
            "service",
            SHANGHAI,
            week(),
            Map.of(
                    LocalDate.of(2026, 10, 1), SpecialDay.HOLIDAY,
                    LocalDate.of(2026, 10, 2), SpecialDay.HOLIDAY,
                    LocalDate.of(2026, 10, 10), SpecialDay.workdayLike(DayOfWeek.WEDNESDAY)));

    @ParameterizedTest(name = "{0} in Shanghai is {1}")
    @CsvSource({
        "2026-11-18T08:59:59, CLOSED", // Wednesday, last second before opening
        "2026-11-18T09:00:00, OPEN",
        "2026-11-18T17:59:59, OPEN",
        "2026-11-18T18:00:00, CLOSED", // the closing minute is closed
        "2026-11-21T12:00:00, CLOSED", // Saturday
        "2026-11-20T23:59:59, OPEN", // Friday's night line
        "2026-11-21T00:00:00, OPEN", // goes on over midnight
        "2026-11-21T01:59:59, OPEN",
        "2026-11-21T02:00:00, CLOSED",
        "2026-10-01T00:00:00, HOLIDAY", // a holiday from its first second
        "2026-10-01T12:00:00, HOLIDAY",
        "2026-10-02T23:59:59, HOLIDAY", // to its last, also where its weekday would be open at night
        "2026-10-03T00:00:00, OPEN", // the night line of Saturday is Saturday's own
        "2026-10-10T10:00:00, OPEN", // Saturday worked like a Wednesday
        "2026-10-10T20:00:00, CLOSED",
        "2026-10-10T00:30:00, CLOSED" // and without Saturday's night line
    })
    void tellsWhetherTheLineIsServed(LocalDateTime local, Served served) {
        assertThat(calendar.at(local.atZone(SHANGHAI).toInstant())).isEqualTo(served);
    }

    @Test
    void judgesByTheZoneOfTheCentreNotOfTheServer() {
        // 01:00 UTC on Wednesday is 09:00 in Shanghai; 20:00 UTC on Tuesday is already Wednesday there
        assertThat(calendar.at(Instant.parse("2026-11-18T01:00:00Z"))).isEqualTo(Served.OPEN);
        assertThat(calendar.at(Instant.parse("2026-11-18T10:00:00Z"))).isEqualTo(Served.CLOSED);
        assertThat(calendar.at(Instant.parse("2026-09-30T16:00:00Z"))).isEqualTo(Served.HOLIDAY);
        assertThat(calendar.at(Instant.parse("2026-09-30T15:59:59Z"))).isEqualTo(Served.CLOSED);
    }

    @Test
    void shanghaiKeepsItsOffsetAllYear() {
        assertThat(calendar.at(Instant.parse("2026-01-14T01:00:00Z"))).isEqualTo(Served.OPEN);
        assertThat(calendar.at(Instant.parse("2026-07-15T01:00:00Z"))).isEqualTo(Served.OPEN);
        assertThat(calendar.at(Instant.parse("2026-07-15T00:59:59Z"))).isEqualTo(Served.CLOSED);
    }

    @Test
    void aZoneWithSummerTimeOpensAtTheSameLocalHour() {
        var berlin = new BusinessCalendar("berlin", ZoneId.of("Europe/Berlin"), week(), Map.of());
        assertThat(berlin.at(Instant.parse("2026-01-14T08:00:00Z"))).isEqualTo(Served.OPEN);
        assertThat(berlin.at(Instant.parse("2026-07-15T07:00:00Z"))).isEqualTo(Served.OPEN);
        assertThat(berlin.at(Instant.parse("2026-01-14T07:59:00Z"))).isEqualTo(Served.CLOSED);
    }

    @ParameterizedTest(name = "after {0} the line opens at {1}")
    @CsvSource({
        "2026-11-18T10:00:00, 2026-11-18T10:00:00", // open already
        "2026-11-18T07:00:00, 2026-11-18T09:00:00",
        "2026-11-18T18:00:00, 2026-11-19T09:00:00",
        "2026-11-21T12:00:00, 2026-11-23T09:00:00", // over the weekend
        "2026-09-30T19:00:00, 2026-10-03T00:00:00", // over the holiday, to Saturday's night line
        "2026-10-10T08:00:00, 2026-10-10T09:00:00" // to the make-up day
    })
    void tellsWhenTheLineOpensNext(LocalDateTime local, LocalDateTime opens) {
        assertThat(calendar.nextOpening(local.atZone(SHANGHAI).toInstant()))
                .contains(opens.atZone(SHANGHAI).toInstant());
    }

    @Test
    void aLineThatNeverOpensHasNoNextOpening() {
        var never = new BusinessCalendar("never", SHANGHAI, Map.of(), Map.of());
        assertThat(never.at(Instant.EPOCH)).isEqualTo(Served.CLOSED);
        assertThat(never.nextOpening(Instant.parse("2026-11-18T01:00:00Z"))).isEmpty();
    }

    @Test
    void aLineThatIsAlwaysServedIsOpenAtMidnightToo() {
        var always = new EnumMap<DayOfWeek, List<OpenSpan>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            always.put(day, List.of(new OpenSpan(0, 24 * 60)));
        }
        var calendar = new BusinessCalendar("always", SHANGHAI, always, Map.of());
        assertThat(calendar.at(Instant.parse("2026-11-17T16:00:00Z"))).isEqualTo(Served.OPEN);
        assertThat(calendar.at(Instant.parse("2026-11-17T15:59:59.999Z"))).isEqualTo(Served.OPEN);
    }

    @Test
    void aSpanMustLieWithinOneDay() {
        assertThatThrownBy(() -> new OpenSpan(22 * 60, 6 * 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenSpan(0, 24 * 60 + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenSpan(-1, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenSpan(60, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<DayOfWeek, List<OpenSpan>> week() {
        var week = new EnumMap<DayOfWeek, List<OpenSpan>>(DayOfWeek.class);
        for (var day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(DAY_SHIFT));
        }
        week.put(DayOfWeek.FRIDAY, List.of(DAY_SHIFT, new OpenSpan(22 * 60, 24 * 60)));
        week.put(DayOfWeek.SATURDAY, List.of(new OpenSpan(0, 2 * 60)));
        return week;
    }
}
