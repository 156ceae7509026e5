package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.deadlines.ClockEvent.What;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
@RecordApplicationEvents
class ClocksIT {

    /** Wednesday, 10:00 in Shanghai; business hours are 8 to 20. */
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final ClockTerms PROGRESS = new ClockTerms(
            Base.START, length("24h"), length("4h"), length("24h"), Set.of(PauseReason.CUSTOMER_AGREED), length("72h"));
    private static final ClockTerms SOLUTION = new ClockTerms(
            Base.START,
            length("5bd"),
            length("1bd"),
            length("1bd"),
            Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
            length("5bd"));
    private static final ClockTerms DONE = new ClockTerms(
            Base.START, length("44h"), length("8h"), null, Set.of(PauseReason.WAITING_CUSTOMER), length("3bd"));

    @Autowired
    Clocks clocks;

    @Autowired
    Calendars calendars;

    @Autowired
    FollowCalendars follow;

    @Autowired
    Decisions decisions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    final UUID subject = Ids.next();

    @BeforeEach
    void begin() {
        clock.moveTo(START);
    }

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
    void anAgreementMovesADeadlineOnceAndNotTooFar() {
        start("progress", PROGRESS);
        start("accept", terms("4bh", null));
        var evidence = Ids.next();
        clocks.moveTo(subject, "progress", at(60), evidence);
        assertThat(clock("progress").course().due()).isEqualTo(at(60));
        assertThat(clock("progress").course().warn()).isEqualTo(at(56));
        refused("agreement-already-used", () -> clocks.moveTo(subject, "progress", at(61), evidence));
        refused("agreed-date-too-late", () -> clocks.moveTo(subject, "progress", at(73), Ids.next()));
        refused("due-not-in-future", () -> clocks.moveTo(subject, "progress", at(-1), Ids.next()));
        refused("clock-not-movable", () -> clocks.moveTo(subject, "accept", at(5), Ids.next()));
        refused("clock-not-found", () -> clocks.moveTo(subject, "solution", at(5), Ids.next()));
        assertThat(clock("progress").course().due()).isEqualTo(at(60));
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
    void aWorkOrderIsDueBeforeWhoeverOrderedItAndWarnsInAShareOfItsTime() {
        var terms = new ClockTerms(
                Base.BEFORE_PARENT_DUE, length("4h"), length("25percent"), length("24h"), Set.of(), null);
        clocks.start(begin("solve"), terms, at(44));
        assertThat(only().course().due()).isEqualTo(at(40));
        assertThat(only().course().warn()).isEqualTo(at(30));
    }

    @Test
    void tellingTheCustomerIsDueAfterTheWork() {
        start("done", DONE);
        start("informed", new ClockTerms(Base.AFTER_DONE, length("24h"), length("4h"), null, Set.of(), null));
        assertThat(clock("informed").course().due()).isEqualTo(at(68));
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
    void feedbackRestartsTheClockAndItsBreachesStayCounted() {
        start("progress", PROGRESS);
        clock.moveTo(at(24));
        clocks.applyDue(subject);
        clocks.applyDue(subject);
        clocks.restart(subject, "progress", at(24));
        assertThat(only().course().state()).isEqualTo(ClockState.RUNNING);
        assertThat(only().course().due()).isEqualTo(at(48));
        clock.moveTo(at(48));
        clocks.applyDue(subject);
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("progress", What.BREACH, 2));
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

    @Test
    void everyChangeOfAClockIsProven() {
        start("done", DONE);
        clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
        clocks.resume(subject, PauseReason.WAITING_CUSTOMER);
        clocks.met(subject, "done", clock.instant());
        assertThat(facts()).containsExactly("clock-started", "clock-paused", "clock-resumed", "clock-met");
    }

    private List<String> facts() {
        return jdbc.sql("select kind from archive.fact where business_key = :subject order by at, id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private List<Change> changes() {
        return events.stream(ClockChanged.class)
                .filter(event -> event.clock().subject().id().equals(subject))
                .map(ClockChanged::change)
                .toList();
    }

    private void start(String kind, ClockTerms terms) {
        clocks.start(begin(kind), terms, null);
    }

    private ClockStart begin(String kind) {
        return new ClockStart(
                new ClockSubject("test", subject, subject), kind, "ordinary", "normal", null, START, null);
    }

    private ClockRow only() {
        return clocks.of(subject).get(0);
    }

    private ClockRow clock(String kind) {
        return clocks.of(subject).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The clock of the application runs on while a test is under way. */
    private static void near(@Nullable Instant moment, String expected) {
        assertThat(moment)
                .isBetween(
                        Instant.parse(expected).minusSeconds(60),
                        Instant.parse(expected).plusSeconds(60));
    }

    private static Instant at(int hours) {
        return START.plus(hours, ChronoUnit.HOURS);
    }

    private static ClockTerms terms(String length, @Nullable String warn) {
        return new ClockTerms(Base.START, length(length), warn == null ? null : length(warn), null, Set.of(), null);
    }

    private static Length length(String text) {
        return Length.parse(text);
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private static final class Workers implements AutoCloseable {

        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        <T> CompletableFuture<T> run(Supplier<T> work) {
            return CompletableFuture.supplyAsync(work, pool);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
