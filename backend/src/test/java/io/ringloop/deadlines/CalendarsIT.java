package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The calendars that Ringloop starts with. */
@RingloopTest
class CalendarsIT {

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarWatch watch;

    @Autowired
    TestStaff staff;

    @Autowired
    MockMvc http;

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
        assertThat(calendars.get("service").at(noon)).isEqualTo(served);
    }

    @Test
    void makeUpDaysAreMarkedAsWorkingAndServedLikeAWeekday() {
        var special = calendars.get("service").specialDays();
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

    @Test
    void aUnitHasTheCalendarOfTheNearestUnitAboveItElseTheStandardOne() {
        var centre = staff.centre();
        var team = staff.team(centre);
        assertThat(calendars.of(null).key()).isEqualTo("service");
        assertThat(calendars.of(team).key()).isEqualTo("service");
        calendars.assign(centre, "always");
        assertThat(calendars.of(team).key()).isEqualTo("always");
        calendars.assign(team, "service");
        assertThat(calendars.of(team).key()).isEqualTo("service");
        assertThat(calendars.of(centre).key()).isEqualTo("always");
        assertThatThrownBy(() -> calendars.assign(team, "lunar"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("calendar-not-found");
    }

    @Test
    void theCalendarIsReadableForEverybodyWithItsHoursItsDaysAndHowFarAYearCanBeTrusted() throws Exception {
        var handler = TestStaff.signedIn(staff.in(staff.centre(), Role.HANDLER));
        http.perform(get("/api/calendars").with(handler))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key == 'service')].zone").value("Asia/Shanghai"))
                .andExpect(jsonPath("$[?(@.key == 'service')].week[0].opens").value(480))
                .andExpect(jsonPath("$[?(@.key == 'service')].days[?(@.day == '2026-10-10')].likeWeekday")
                        .value(3))
                .andExpect(jsonPath("$[?(@.key == 'service')].days[?(@.day == '2026-10-01')].name.zh")
                        .value("国庆节"))
                .andExpect(
                        jsonPath("$[?(@.key == 'service')].years[0].official").value(true))
                .andExpect(
                        jsonPath("$[?(@.key == 'service')].years[1].official").value(false))
                .andExpect(jsonPath("$[?(@.key == 'always')].week[0].closes").value(1440));
    }
}
