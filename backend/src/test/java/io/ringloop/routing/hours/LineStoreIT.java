package io.ringloop.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.routing.store.LineStore;
import io.ringloop.rules.ContactRoutingFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar that Ringloop starts with. */
@RingloopTest
class LineStoreIT {

    @Autowired
    LineStore lines;

    @Autowired
    CalendarWatch watch;

    @Autowired
    MovableClock clock;

    @ParameterizedTest(name = "{0} is served as {1}")
    @CsvSource({
        "2026-01-03, HOLIDAY",
        "2026-01-04, OPEN",
        "2026-02-14, OPEN",
        "2026-02-15, HOLIDAY",
        "2026-02-23, HOLIDAY",
        "2026-02-24, OPEN",
        "2026-02-28, OPEN",
        "2026-04-04, HOLIDAY",
        "2026-04-06, HOLIDAY",
        "2026-04-07, OPEN",
        "2026-05-01, HOLIDAY",
        "2026-05-05, HOLIDAY",
        "2026-05-09, OPEN",
        "2026-06-19, HOLIDAY",
        "2026-06-21, HOLIDAY",
        "2026-06-22, OPEN",
        "2026-09-20, OPEN",
        "2026-09-25, HOLIDAY",
        "2026-09-27, HOLIDAY",
        "2026-10-01, HOLIDAY",
        "2026-10-07, HOLIDAY",
        "2026-10-08, OPEN",
        "2026-10-10, OPEN",
        "2027-01-01, HOLIDAY",
        "2027-02-05, HOLIDAY",
        "2027-02-08, HOLIDAY",
        "2027-02-09, OPEN",
        "2027-04-05, HOLIDAY",
        "2027-05-02, HOLIDAY",
        "2027-06-09, HOLIDAY",
        "2027-09-15, HOLIDAY",
        "2027-10-03, HOLIDAY"
    })
    void theServiceCalendarKnowsHolidaysAndMakeUpDays(LocalDate day, Served served) {
        var noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        assertThat(lines.plan().lineOf("4000").calendar().at(noon)).isEqualTo(served);
    }

    @Test
    void makeUpDaysAreMarkedAsWorkingAndServedLikeAWeekday() {
        var special = lines.plan().lineOf("4000").calendar().specialDays();
        var worked = new TreeSet<LocalDate>();
        special.forEach((day, kind) -> {
            if (kind.servedLike() != null) {
                worked.add(day);
                assertThat(kind.servedLike().getValue()).isLessThanOrEqualTo(5);
            }
        });
        assertThat(worked)
                .containsExactly(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
    }

    @Test
    void calledNumbersStandForLinesAndUnknownOnesForTheMainLine() {
        var plan = lines.plan();
        assertThat(plan.lineOf("4001").line()).isEqualTo(ContactRoutingFacts.Line.SALES);
        assertThat(plan.lineOf("4002").queue()).isEqualTo("aftersale");
        assertThat(plan.lineOf("4003").line()).isEqualTo(ContactRoutingFacts.Line.COMPLAINT);
        assertThat(plan.lineOf("9999").line()).isEqualTo(ContactRoutingFacts.Line.MAIN);
        assertThat(plan.lineOf(null).line()).isEqualTo(ContactRoutingFacts.Line.MAIN);
    }

    @Test
    void rescueIsServedAtAnyHourOfAnyDay() {
        var rescue = lines.plan().lineOf("4004").calendar();
        assertThat(rescue.at(Instant.parse("2026-10-01T18:30:00Z"))).isEqualTo(Served.OPEN);
        assertThat(rescue.at(Instant.parse("2026-02-16T16:00:00Z"))).isEqualTo(Served.OPEN);
    }

    @Test
    void aYearWithoutTheOfficialNoticeIsWarnedOfFromNovember() {
        clock.moveTo(Instant.parse("2026-10-15T00:00:00Z"));
        assertThat(watch.missing()).isEmpty();
        clock.moveTo(Instant.parse("2026-11-15T00:00:00Z"));
        assertThat(watch.missing())
                .singleElement()
                .asString()
                .contains("service")
                .contains("2027");
        clock.moveTo(Instant.parse("2027-03-15T00:00:00Z"));
        assertThat(watch.missing()).hasSize(1);
    }
}
