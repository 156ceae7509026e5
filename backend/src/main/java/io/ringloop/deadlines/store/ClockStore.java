package io.ringloop.deadlines.store;

import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Course;
import io.ringloop.deadlines.Length;
import io.ringloop.deadlines.Pause;
import io.ringloop.deadlines.Restart;
import io.ringloop.rules.Code;
import io.ringloop.rules.Deadline;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code deadlines.clock}, {@code pause} and {@code clock_change}. */
@Component
public class ClockStore {

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All clocks of a subject in the order in which they started, ended ones included. */
    public List<ClockRow> of(UUID subject) {
        return jdbc.sql("select * from deadlines.clock where subject_id = :subject order by started_at, id")
                .param("subject", subject)
                .query(ClockStore::clock)
                .list();
    }

    /** The open clocks of a subject; nobody else changes them until the end of the transaction. */
    public List<ClockRow> lockOpen(UUID subject) {
        return jdbc.sql("""
                        select * from deadlines.clock where subject_id = :subject and ended_at is null
                         order by id for update
                        """).param("subject", subject).query(ClockStore::clock).list();
    }

    /** The open clocks that count the business time of a calendar, locked. */
    public List<ClockRow> lockOpenBy(String calendar) {
        return jdbc.sql("""
                        select * from deadlines.clock
                         where calendar = :calendar and ended_at is null
                           and (length like '%b_' or warn_before like '%b_' or repeat_every like '%b_'
                                or pause_limit like '%b_')
                         order by id for update
                        """)
                .param("calendar", calendar)
                .query(ClockStore::clock)
                .list();
    }

    /** The earliest threshold of the open clocks of a subject. */
    public Optional<Instant> next(UUID subject) {
        return jdbc.sql("""
                        select next_at from deadlines.clock
                         where subject_id = :subject and ended_at is null and next_at is not null
                         order by next_at limit 1
                        """)
                .param("subject", subject)
                .query((row, n) -> Times.read(row, "next_at"))
                .optional();
    }

    public void insert(ClockRow clock) {
        jdbc.sql("""
                        insert into deadlines.clock
                               (id, subject_type, subject_id, business_key, kind, class, calendar, counts_from, length, warn_before,
                                repeat_every, pausable, pause_limit, decision_id, started_at, state, base_at, given_due,
                                due_at, warn_at, next_at, breach_count, version)
                        values (:id, :subjectType, :subject, :businessKey, :kind, :class, :calendar, :countsFrom, :length, :warnBefore,
                                :repeat, :pausable, :pauseLimit, :decision, :started, :state, :base, :givenDue,
                                :due, :warn, :next, :breaches, :version)
                        """)
                .param("subjectType", clock.subject().type())
                .param("subject", clock.subject().id())
                .param("businessKey", clock.subject().businessKey())
                .param("kind", clock.kind())
                .param("calendar", clock.calendar())
                .param("started", Times.bind(clock.startedAt()))
                .params(columns(clock))
                .update();
    }

    public void update(ClockRow clock) {
        jdbc.sql("""
                        update deadlines.clock
                           set class = :class, counts_from = :countsFrom, length = :length, warn_before = :warnBefore, repeat_every = :repeat,
                               pausable = :pausable, pause_limit = :pauseLimit, decision_id = :decision, state = :state,
                               base_at = :base, given_due = :givenDue, due_at = :due, warn_at = :warn, next_at = :next,
                               warned_at = :warned, breached_at = :breached, breach_count = :breaches,
                               paused_since = :pausedSince, pause_reason = :pauseReason,
                               paused_seconds = :pausedSeconds, ended_at = :ended, version = :version
                         where id = :id
                        """).params(columns(clock)).update();
    }

    /** The pauses that have ended, in order. */
    public List<Pause> pauses(UUID clock) {
        return jdbc.sql("""
                        select from_at, until_at from deadlines.pause
                         where clock_id = :clock and until_at is not null order by from_at
                        """)
                .param("clock", clock)
                .query((row, n) -> new Pause(Times.read(row, "from_at"), Times.read(row, "until_at")))
                .list();
    }

    public void beginPause(UUID clock, PauseReason reason, Instant at) {
        jdbc.sql("insert into deadlines.pause (clock_id, from_at, reason) values (:clock, :at, :reason)")
                .param("clock", clock)
                .param("at", Times.bind(at))
                .param("reason", reason.code())
                .update();
    }

    public void endPause(UUID clock, Instant at) {
        jdbc.sql("update deadlines.pause set until_at = :at where clock_id = :clock and until_at is null")
                .param("clock", clock)
                .param("at", Times.bind(at))
                .update();
    }

    /** Whether this agreement has moved the clock before. */
    public boolean usedEvidence(UUID clock, UUID evidence) {
        return jdbc.sql("""
                        select exists (select 1 from deadlines.clock_change
                                        where clock_id = :clock and evidence = :evidence)
                        """)
                .param("clock", clock)
                .param("evidence", evidence)
                .query(Boolean.class)
                .single();
    }

    public void log(
            ClockRow clock,
            Change change,
            @Nullable Instant dueBefore,
            @Nullable UUID evidence,
            @Nullable Restart because,
            @Nullable UUID actor,
            Instant at) {
        jdbc.sql("""
                        insert into deadlines.clock_change
                               (id, clock_id, at, change, due_before, due_after, evidence, because, actor)
                        values (:id, :clock, :at, :change, :before, :after, :evidence, :because, :actor)
                        """)
                .param("id", Ids.next())
                .param("clock", clock.id())
                .param("at", Times.bind(at))
                .param("change", change.code())
                .param("before", Times.bindNullable(dueBefore))
                .param("after", Times.bind(clock.course().due()))
                .param("evidence", evidence)
                .param("because", because == null ? null : because.code())
                .param("actor", actor)
                .update();
    }

    private static Map<String, @Nullable Object> columns(ClockRow clock) {
        var columns = new HashMap<String, @Nullable Object>();
        var terms = clock.terms();
        var course = clock.course();
        columns.put("id", clock.id());
        columns.put("class", clock.clockClass());
        columns.put("countsFrom", terms.base().code());
        columns.put("length", text(terms.length()));
        columns.put("warnBefore", text(terms.warnBefore()));
        columns.put("repeat", text(terms.repeat()));
        columns.put(
                "pausable",
                new SqlArrayValue(
                        "text",
                        terms.pausable().stream()
                                .map(PauseReason::code)
                                .sorted()
                                .toArray()));
        columns.put("pauseLimit", text(terms.pauseLimit()));
        columns.put("decision", clock.decisionId());
        columns.put("state", course.state().code());
        columns.put("base", Times.bind(course.base()));
        columns.put("givenDue", Times.bindNullable(course.givenDue()));
        columns.put("due", Times.bind(course.due()));
        columns.put("warn", Times.bindNullable(course.warn()));
        columns.put("next", Times.bindNullable(course.next()));
        columns.put("warned", Times.bindNullable(course.warnedAt()));
        columns.put("breached", Times.bindNullable(course.breachedAt()));
        columns.put("breaches", course.breaches());
        columns.put("pausedSince", Times.bindNullable(course.pausedSince()));
        columns.put(
                "pauseReason",
                course.pauseReason() == null ? null : course.pauseReason().code());
        columns.put("pausedSeconds", course.pausedSeconds());
        columns.put("ended", Times.bindNullable(course.endedAt()));
        columns.put("version", clock.version());
        return columns;
    }

    private static @Nullable String text(@Nullable Length length) {
        return length == null ? null : length.text();
    }

    private static ClockRow clock(ResultSet row, int number) throws SQLException {
        var reason = row.getString("pause_reason");
        return new ClockRow(
                row.getObject("id", UUID.class),
                new ClockSubject(
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("business_key", UUID.class)),
                row.getString("kind"),
                row.getString("class"),
                row.getString("calendar"),
                new ClockTerms(
                        Code.of(Deadline.Base.class, row.getString("counts_from")),
                        length(row, "length"),
                        length(row, "warn_before"),
                        length(row, "repeat_every"),
                        Arrays.stream((String[]) row.getArray("pausable").getArray())
                                .map(code -> Code.of(PauseReason.class, code))
                                .collect(Collectors.toSet()),
                        length(row, "pause_limit")),
                row.getObject("decision_id", UUID.class),
                Times.read(row, "started_at"),
                new Course(
                        ClockState.of(row.getString("state")),
                        Times.read(row, "base_at"),
                        Times.readNullable(row, "given_due"),
                        Times.read(row, "due_at"),
                        Times.readNullable(row, "warn_at"),
                        Times.readNullable(row, "next_at"),
                        Times.readNullable(row, "warned_at"),
                        Times.readNullable(row, "breached_at"),
                        row.getInt("breach_count"),
                        Times.readNullable(row, "paused_since"),
                        reason == null ? null : Code.of(PauseReason.class, reason),
                        row.getLong("paused_seconds"),
                        Times.readNullable(row, "ended_at")),
                row.getInt("version"));
    }

    private static @Nullable Length length(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : Length.parse(text);
    }
}
