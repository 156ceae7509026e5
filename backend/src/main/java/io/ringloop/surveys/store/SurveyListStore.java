package io.ringloop.surveys.store;

import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveyAnswer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who was asked, what they answered, and the figures of both. A survey counts in the period in which its customer was asked first. */
@Component
public class SurveyListStore {

    private static final int BEST = 5;

    private static final String COUNTED = """
            s.asked_at is not null
            and (:all or s.agent_id = :self or s.unit_id = any (:units))
            and (:from::timestamptz is null or s.asked_at >= :from)
            and (:until::timestamptz is null or s.asked_at < :until)
            and (:agent::uuid is null or s.agent_id = :agent)
            and (:unit::uuid is null or s.unit_id = :unit)
            and (:queue::text is null or s.queue = :queue)
            and (:caseType::text is null or s.case_type = :caseType)
            and (:channel::text is null or s.channel = :channel)
            and (:answered::boolean is null or (a.survey_id is not null) = :answered)
            """;

    private final JdbcClient jdbc;

    SurveyListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which surveys; what is absent does not narrow.
     *
     * @param until surveys of this moment and later do not count
     */
    public record Narrowing(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID agent,
            @Nullable UUID unit,
            @Nullable String queue,
            @Nullable String caseType,
            @Nullable String channel,
            @Nullable Boolean answered) {}

    /** By what figures are told apart. */
    public enum By {
        ALL("'all'::text"),
        AGENT("s.agent_id::text"),
        UNIT("s.unit_id::text"),
        QUEUE("s.queue"),
        CASE_TYPE("s.case_type"),
        CHANNEL("s.channel"),
        DAY("to_char(s.asked_at at time zone :zone, 'YYYY-MM-DD')"),
        MONTH("to_char(s.asked_at at time zone :zone, 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** A survey with its answer, if there is one. */
    public record Rated(Survey survey, @Nullable SurveyAnswer answer) {}

    /**
     * Figures of some surveys.
     *
     * @param key of whom; absent for those without
     * @param asked customers whom the link reached, or who were asked by keys
     * @param satisfied answers with all three marks from {@code satisfiedFrom} on
     * @param solvedSaid answers that say whether the matter is solved
     * @param attitude mean of the marks to two decimals, absent without answers; likewise the next three
     * @param overall mean of all marks
     * @param attitudeMarks how many gave 1, 2, 3, 4 and 5; likewise the next two
     */
    public record Figures(
            @Nullable String key,
            int asked,
            int answered,
            int satisfied,
            int solvedSaid,
            int solved,
            @Nullable BigDecimal attitude,
            @Nullable BigDecimal efficiency,
            @Nullable BigDecimal accuracy,
            @Nullable BigDecimal overall,
            List<Integer> attitudeMarks,
            List<Integer> efficiencyMarks,
            List<Integer> accuracyMarks) {

        public Figures {
            attitudeMarks = List.copyOf(attitudeMarks);
            efficiencyMarks = List.copyOf(efficiencyMarks);
            accuracyMarks = List.copyOf(accuracyMarks);
        }

        /** Of nobody. */
        public static Figures none(String key) {
            var marks = List.of(0, 0, 0, 0, 0);
            return new Figures(key, 0, 0, 0, 0, 0, null, null, null, null, marks, marks, marks);
        }
    }

    /** One page, those asked last first. */
    public List<Rated> list(Scope scope, Narrowing narrowing, @Nullable Cursor after, int limit) {
        return bind(jdbc.sql("""
                        select s.*, a.survey_id, a.attitude, a.efficiency, a.accuracy, a.solved, a.comment, a.given_at
                          from surveys.survey s left join surveys.answer a on a.survey_id = s.id
                         where %s
                           and (:afterTime::timestamptz is null or (s.asked_at, s.id) < (:afterTime, :afterId))
                         order by s.asked_at desc, s.id desc
                         limit :limit
                        """.formatted(COUNTED)), scope, narrowing)
                .param("afterTime", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query((row, number) -> new Rated(
                        SurveyStore.survey(row, number),
                        row.getObject("survey_id") == null ? null : AnswerStore.answer(row, number)))
                .list();
    }

    /** The cursor that continues after a survey. */
    public static Cursor cursor(Rated rated) {
        return Cursor.of(
                String.valueOf(rated.survey().askedAt()), rated.survey().id());
    }

    /**
     * Figures told apart by something.
     *
     * @param zone whose days and months count
     * @param satisfiedFrom from which mark on a customer counts as satisfied
     */
    public List<Figures> figures(Scope scope, Narrowing narrowing, By by, ZoneId zone, int satisfiedFrom) {
        return bind(
                        jdbc.sql("""
                        select %s as key, count(*) as asked, count(a.survey_id) as answered,
                               count(*) filter (where least(a.attitude, a.efficiency, a.accuracy) >= :good) as satisfied,
                               count(a.solved) as solved_said, count(*) filter (where a.solved) as solved,
                               round(avg(a.attitude), 2) as attitude, round(avg(a.efficiency), 2) as efficiency,
                               round(avg(a.accuracy), 2) as accuracy,
                               round(avg((a.attitude + a.efficiency + a.accuracy) / 3.0), 2) as overall,
                               %s, %s, %s
                          from surveys.survey s left join surveys.answer a on a.survey_id = s.id
                         where %s
                         group by 1
                         order by 1
                        """.formatted(
                                        by.sql, marks("attitude"), marks("efficiency"), marks("accuracy"), COUNTED)),
                        scope,
                        narrowing)
                .param("zone", zone.getId())
                .param("good", satisfiedFrom)
                .query(SurveyListStore::figures)
                .list();
    }

    private static String marks(String dimension) {
        var columns = new ArrayList<String>();
        for (var mark = 1; mark <= BEST; mark++) {
            columns.add("count(*) filter (where a.%1$s = %2$d) as %1$s_%2$d".formatted(dimension, mark));
        }
        return String.join(", ", columns);
    }

    private static StatementSpec bind(StatementSpec statement, Scope scope, Narrowing narrowing) {
        return statement
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("from", Times.bindNullable(narrowing.from()))
                .param("until", Times.bindNullable(narrowing.until()))
                .param("agent", narrowing.agent())
                .param("unit", narrowing.unit())
                .param("queue", narrowing.queue())
                .param("caseType", narrowing.caseType())
                .param("channel", narrowing.channel())
                .param("answered", narrowing.answered());
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        return new Figures(
                row.getString("key"),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getInt("satisfied"),
                row.getInt("solved_said"),
                row.getInt("solved"),
                row.getBigDecimal("attitude"),
                row.getBigDecimal("efficiency"),
                row.getBigDecimal("accuracy"),
                row.getBigDecimal("overall"),
                marks(row, "attitude"),
                marks(row, "efficiency"),
                marks(row, "accuracy"));
    }

    private static List<Integer> marks(ResultSet row, String dimension) throws SQLException {
        var marks = new ArrayList<Integer>();
        for (var mark = 1; mark <= BEST; mark++) {
            marks.add(row.getInt(dimension + "_" + mark));
        }
        return marks;
    }
}
