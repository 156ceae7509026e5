package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** One subject whose clocks begin on a Wednesday morning in Shanghai. */
@RingloopTest
@RecordApplicationEvents
abstract class ClockScene {

    /** Wednesday, 10:00 in Shanghai; business hours are 8 to 20. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    static final ClockTerms PROGRESS = new ClockTerms(
            Base.START, length("24h"), length("4h"), length("24h"), Set.of(PauseReason.CUSTOMER_AGREED), length("72h"));
    static final ClockTerms SOLUTION = new ClockTerms(
            Base.START,
            length("5bd"),
            length("1bd"),
            length("1bd"),
            Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
            length("5bd"));
    static final ClockTerms DONE = new ClockTerms(
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

    List<String> facts() {
        return jdbc.sql("select kind from archive.fact where business_key = :subject order by at, id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    List<Change> changes() {
        return events.stream(ClockChanged.class)
                .filter(event -> event.clock().subject().id().equals(subject))
                .map(ClockChanged::change)
                .toList();
    }

    void start(String kind, ClockTerms terms) {
        clocks.start(begin(kind), terms, null);
    }

    ClockStart begin(String kind) {
        return new ClockStart(
                new ClockSubject("test", subject, subject), kind, "ordinary", "normal", null, START, null);
    }

    ClockRow only() {
        return clocks.of(subject).get(0);
    }

    ClockRow clock(String kind) {
        return clocks.of(subject).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The clock of the application runs on while a test is under way. */
    static void near(@Nullable Instant moment, String expected) {
        assertThat(moment)
                .isBetween(
                        Instant.parse(expected).minusSeconds(60),
                        Instant.parse(expected).plusSeconds(60));
    }

    static Instant at(int hours) {
        return START.plus(hours, ChronoUnit.HOURS);
    }

    static ClockTerms terms(String length, @Nullable String warn) {
        return new ClockTerms(Base.START, length(length), warn == null ? null : length(warn), null, Set.of(), null);
    }

    static Length length(String text) {
        return Length.parse(text);
    }

    static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    static final class Workers implements AutoCloseable {

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
