package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Clocks in business time follow the calendar when it changes. */
class ClockCalendarIT extends ClockScene {

    @Test
    void aChangedCalendarRecomputesOpenBusinessClocksAndLogsOldAndNewDue() {
        start("solution", SOLUTION);
        start("progress", PROGRESS);
        var met = Ids.next();
        clocks.start(
                new ClockStart(new ClockSubject("test", met, met), "solution", "ordinary", "normal", null, START, null),
                SOLUTION,
                null);
        clocks.met(met, "solution", START);
        var holiday = LocalDate.of(2026, 11, 20);
        transaction.executeWithoutResult(status -> {
            calendars.mark("service", new NamedDay(holiday, SpecialDay.HOLIDAY, new Text("厂庆", "Founding day")));
            assertThat(clock("solution").course().due()).isEqualTo("2026-11-24T02:00:00Z");
            assertThat(clock("solution").course().warn()).isEqualTo("2026-11-23T02:00:00Z");
            assertThat(clock("progress").course().due()).isEqualTo(at(24));
            assertThat(clocks.of(met).get(0).course().due()).isEqualTo("2026-11-23T02:00:00Z");
            assertThat(jdbc.sql("""
                            select c.due_before || ' ' || c.due_after from deadlines.clock_change c
                              join deadlines.clock k on k.id = c.clock_id
                             where c.change = 'recomputed' and k.subject_id = :subject
                            """)
                            .param("subject", subject)
                            .query(String.class)
                            .list())
                    .containsExactly("2026-11-23 02:00:00+00 2026-11-24 02:00:00+00");
            assertThat(facts()).contains("clock-recomputed");
            calendars.unmark("service", holiday);
            assertThat(clock("solution").course().due()).isEqualTo("2026-11-23T02:00:00Z");
            status.setRollbackOnly();
        });
    }

    @Test
    void aCalendarChangedPastTheApplicationIsNoticedOnce() {
        start("solution", SOLUTION);
        transaction.executeWithoutResult(status -> {
            follow.notice();
            jdbc.sql("delete from deadlines.opening where calendar = 'service' and weekday = 6")
                    .update();
            follow.notice();
            assertThat(only().course().due()).isEqualTo("2026-11-24T02:00:00Z");
            follow.notice();
            assertThat(changes()).containsExactly(Change.STARTED, Change.RECOMPUTED);
            status.setRollbackOnly();
        });
    }

    @Test
    void aChangedCalendarCountsFormerPausesAnew() {
        start("solution", SOLUTION);
        clock.moveTo(Instant.parse("2026-11-19T02:00:00Z"));
        clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
        clock.moveTo(Instant.parse("2026-11-20T02:00:00Z"));
        clocks.resume(subject, PauseReason.WAITING_CUSTOMER);
        near(only().course().due(), "2026-11-24T02:00:00Z");
        transaction.executeWithoutResult(status -> {
            // the day on which we waited was none: nothing is left of the pause but the morning of the 20th
            calendars.mark(
                    "service", new NamedDay(LocalDate.of(2026, 11, 19), SpecialDay.HOLIDAY, new Text("假", "Holiday")));
            near(only().course().due(), "2026-11-24T04:00:00Z");
            status.setRollbackOnly();
        });
    }
}
