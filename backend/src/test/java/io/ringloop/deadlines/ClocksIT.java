package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.deadlines.ClockEvent.What;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Clocks warn, are breached, are paused and go on, each once. */
class ClocksIT extends ClockScene {

    @Test
    void aClockWarnsAndIsBreachedAndToldAgainEachOnce() {
        start("progress", PROGRESS);
        assertThat(clocks.next(subject)).contains(START.plus(20, ChronoUnit.HOURS));
        assertThat(clocks.applyDue(subject)).isEqualTo(ClockEvent.NONE);
        clock.moveTo(START.plus(20, ChronoUnit.HOURS));
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("progress", What.WARN, 0));
        assertThat(clocks.applyDue(subject)).isEqualTo(ClockEvent.NONE);
        clock.moveTo(START.plus(24, ChronoUnit.HOURS));
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("progress", What.BREACH, 1));
        assertThat(only().course().breachedAt()).isEqualTo(START.plus(24, ChronoUnit.HOURS));
        clock.moveTo(START.plus(24 * 4 + 1, ChronoUnit.HOURS));
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("progress", What.REPEAT, 1));
        assertThat(clocks.applyDue(subject)).isEqualTo(ClockEvent.NONE);
        assertThat(clocks.next(subject)).contains(START.plus(24 * 5, ChronoUnit.HOURS));
        assertThat(changes()).containsExactly(Change.STARTED, Change.WARNED, Change.BREACHED, Change.REPEATED);
    }

    @Test
    void lateThresholdsAreAppliedOneByOneInTheOrderInWhichTheyPassed() {
        start("progress", PROGRESS);
        start("informed", terms("24h", "1h"));
        start("solution", terms("24h", "4h"));
        clock.moveTo(START.plus(25, ChronoUnit.HOURS));
        var applied = new ArrayList<String>();
        for (var event = clocks.applyDue(subject); event.what() != What.NONE; event = clocks.applyDue(subject)) {
            applied.add(event.kind() + " " + event.what().code());
        }
        assertThat(applied)
                .containsExactly(
                        "progress warn",
                        "solution warn",
                        "informed warn",
                        "progress breach",
                        "solution breach",
                        "informed breach");
    }

    @Test
    void atTheSameInstantABreachComesBeforeAWarning() {
        start("solution", terms("28h", "4h"));
        start("accept", terms("24h", null));
        clock.moveTo(START.plus(24, ChronoUnit.HOURS));
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("accept", What.BREACH, 1));
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("solution", What.WARN, 0));
    }

    @Test
    void waitingForTheCustomerMovesDueAndWarningByTheBusinessTimeItTook() {
        start("solution", SOLUTION); // the service calendar knows no weekend
        assertThat(only().course().due()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(only().course().warn()).isEqualTo("2026-11-22T02:00:00Z");
        clock.moveTo(Instant.parse("2026-11-19T02:00:00Z"));
        assertThat(clocks.pause(subject, PauseReason.WAITING_CUSTOMER)).hasSize(1);
        assertThat(only().course().state()).isEqualTo(ClockState.PAUSED);
        clock.moveTo(Instant.parse("2026-11-20T06:00:00Z"));
        assertThat(clocks.resume(subject, PauseReason.LEGAL_HOLD)).isEmpty();
        assertThat(clocks.resume(subject, PauseReason.WAITING_CUSTOMER)).hasSize(1);
        near(only().course().due(), "2026-11-24T06:00:00Z");
        near(only().course().warn(), "2026-11-23T06:00:00Z");
        assertThat(only().course().state()).isEqualTo(ClockState.RUNNING);
        assertThat(only().course().pausedSeconds()).isBetween(28 * 3600L - 60, 28 * 3600L + 60);
    }

    @Test
    void waitingForTheCustomerMovesACalendarClockByTheTimeItTookEachTime() {
        start("done", DONE);
        for (var hours : List.of(3, 5)) {
            clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
            clock.advance(Duration.ofHours(hours));
            clocks.resume(subject, PauseReason.WAITING_CUSTOMER);
        }
        assertThat(only().course().due()).isBetween(at(52), at(52).plusSeconds(60));
    }

    @Test
    void theLimitOfAPauseLetsTheClockRunOnFromTheLimit() {
        start("done", DONE);
        clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
        var limit = clocks.next(subject).orElseThrow();
        assertThat(limit).isBetween(at(72), at(72).plusSeconds(60)); // three business days are Wednesday to Saturday
        clock.moveTo(limit.plus(2, ChronoUnit.HOURS));
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("done", What.PAUSE_LIMIT, 0));
        assertThat(only().course().state()).isEqualTo(ClockState.RUNNING);
        assertThat(only().course().due())
                .isBetween(at(44 + 72).minusSeconds(60), at(44 + 72).plusSeconds(60));
    }

    @Test
    void progressIsNeverPausedAndALateClockIsNotEither() {
        start("progress", PROGRESS);
        start("solution", terms("1h", null));
        assertThat(clocks.pause(subject, PauseReason.WAITING_CUSTOMER)).isEmpty();
        clock.moveTo(at(2));
        assertThat(clocks.applyDue(subject).what()).isEqualTo(What.BREACH);
        assertThat(clocks.pause(subject, PauseReason.WAITING_CUSTOMER)).isEmpty();
        assertThat(clocks.pause(subject, PauseReason.LEGAL_HOLD)).isEmpty();
    }

    @Test
    void theDateOfAnAuthorityIsTakenAsItIsAndWarnsInBusinessDays() {
        var terms = new ClockTerms(Base.GIVEN_DATE, null, length("2bd"), length("1bd"), Set.of(), null);
        refused("clock-needs-due-time", () -> clocks.start(begin("external"), terms, null));
        var due = Instant.parse("2026-11-30T04:00:00Z");
        clocks.start(begin("external"), terms, due);
        assertThat(only().course().due()).isEqualTo(due);
        assertThat(only().course().warn()).isEqualTo("2026-11-28T04:00:00Z"); // the service calendar knows no weekend
        clocks.moveTo(subject, "external", Instant.parse("2027-01-20T04:00:00Z"), Ids.next());
        assertThat(only().course().due()).isEqualTo("2027-01-20T04:00:00Z");
    }

    @Test
    void theRuleSetSaysHowLongAClockRunsAndTheDecisionIsLoggedWithTheValueOfTheCustomerSealed() {
        var customer = Ids.next();
        var ruled = clocks.start(new ClockStart(
                new ClockSubject("test", subject, subject), "solution", "ordinary", "normal", customer, START, null));
        assertThat(ruled.terms().length()).isEqualTo(length("5bd"));
        assertThat(ruled.terms().pausable())
                .containsExactlyInAnyOrder(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD);
        var decision = decisions.find(Objects.requireNonNull(ruled.decisionId()));
        assertThat(decision.ruleSet()).isEqualTo("deadlines");
        assertThat(decision.businessKey()).isEqualTo(subject);
        assertThat(decision.inputs()).containsEntry("clock", "solution").containsEntry("value", "normal");
        assertThat(jdbc.sql("select inputs::text from decisions.decision where id = :id")
                        .param("id", decision.id())
                        .query(String.class)
                        .single())
                .doesNotContain("value");
    }

    @Test
    void aGraverCaseGetsTheShorterLengthFromTheSameMomentOnWithItsPauses() {
        var start = new ClockSubject("test", subject, subject);
        clocks.start(new ClockStart(start, "solution", "ordinary", "normal", null, START, null));
        clock.moveTo(at(2));
        clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
        clock.moveTo(at(5));
        clocks.resume(subject, PauseReason.WAITING_CUSTOMER);
        clocks.regrade(new ClockStart(start, "solution", "critical", "normal", null, START, null));
        assertThat(only().clockClass()).isEqualTo("critical");
        near(only().course().due(), "2026-11-19T05:00:00Z"); // one business day and the three hours we waited
        assertThat(clocks.pause(subject, PauseReason.WAITING_CUSTOMER)).isEmpty();
        assertThat(clocks.pause(subject, PauseReason.LEGAL_HOLD)).hasSize(1);
    }

    @Test
    void whatWasDoneTooLateStaysABreachEvenIfNobodyNoticed() {
        start("solution", terms("24h", null));
        start("done", DONE);
        clock.moveTo(at(26));
        assertThat(clocks.met(subject, "solution", at(25))
                        .orElseThrow()
                        .course()
                        .breachedAt())
                .isEqualTo(at(24));
        assertThat(clocks.met(subject, "done", at(26)).orElseThrow().course().breachedAt())
                .isNull();
        assertThat(clocks.met(subject, "done", at(26))).isEmpty();
        assertThat(clocks.next(subject)).isEmpty();
        assertThat(changes()).containsExactly(Change.STARTED, Change.STARTED, Change.BREACHED, Change.MET, Change.MET);
    }

    @Test
    void aSecondOpenClockOfAKindIsRefusedByTheFacadeAndByTheDatabase() {
        start("progress", PROGRESS);
        refused("clock-already-running", () -> start("progress", PROGRESS));
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into deadlines.clock (id, subject_type, subject_id, kind, class, calendar, counts_from,
                                    length, pausable, started_at, state, base_at, due_at)
                                select gen_random_uuid(), subject_type, subject_id, kind, class, calendar, counts_from, length,
                                       pausable, started_at, state, base_at, due_at
                                  from deadlines.clock where subject_id = :subject
                                """).param("subject", subject).update())
                .isInstanceOf(DuplicateKeyException.class);
        clocks.cancel(subject);
        start("progress", PROGRESS);
        assertThat(clocks.of(subject))
                .extracting(row -> row.course().state())
                .containsExactly(ClockState.VOID, ClockState.RUNNING);
    }

    @Test
    void ofTwoTimersAtOnceOneAppliesTheThresholdAndTheOtherFindsNothing() {
        start("progress", PROGRESS);
        clock.moveTo(at(20));
        try (var both = new Workers()) {
            var first = both.run(() -> clocks.applyDue(subject).what());
            var second = both.run(() -> clocks.applyDue(subject).what());
            assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(What.WARN, What.NONE);
        }
    }

    @Test
    void everyChangeOfAClockIsProven() {
        start("done", DONE);
        clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
        clocks.resume(subject, PauseReason.WAITING_CUSTOMER);
        clocks.met(subject, "done", clock.instant());
        assertThat(facts()).containsExactly("clock-started", "clock-paused", "clock-resumed", "clock-met");
    }
}
