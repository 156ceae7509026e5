package io.ringloop.quality.store;

import io.ringloop.people.Scope;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.EvaluationState;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Lists of evaluations and their figures. Only released ones count, by when the agent served. */
@Component
public class EvaluationListStore {

    private static final String SEEN = """
            (:all or e.agent_id = :self or e.unit_id = any (:units))
            and (e.released_at is not null or :works and e.agent_id <> :self)
            and (:from::timestamptz is null or e.happened_at >= :from)
            and (:until::timestamptz is null or e.happened_at < :until)
            and (:agent::uuid is null or e.agent_id = :agent)
            and (:unit::uuid is null or e.unit_id = :unit)
            and (:origin::text is null or e.origin = :origin)
            and (:state::text is null or e.state = :state)
            and (:plan::uuid is null or e.plan_id = :plan)
            and (e.released_at is not null or not :released)
            """;

    private final JdbcClient jdbc;

    EvaluationListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which evaluations; what is absent does not narrow.
     *
     * @param released only those that are
     */
    public record Narrowing(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID agent,
            @Nullable UUID unit,
            @Nullable String origin,
            @Nullable EvaluationState state,
            @Nullable UUID plan,
            boolean released) {}

    /** Who looks, and whether they evaluate others. */
    public record Reader(Scope scope, boolean works) {}

    /** An evaluation with what its score counts, if there is one. */
    public record Listed(
            Evaluation evaluation,
            @Nullable BigDecimal counted,
            @Nullable String grade) {}

    /** By what figures are told apart. */
    public enum By {
        ALL("'all'"),
        AGENT("e.agent_id::text"),
        UNIT("e.unit_id::text"),
        FORM("e.form_key"),
        ORIGIN("e.origin");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Figures of released evaluations.
     *
     * @param mean of what they count, each by its weight, to two decimals
     * @param good with 90 and more [178]
     * @param late delivered after more than 24 hours [172]
     * @param changed appeals that changed the score
     */
    public record Figures(
            @Nullable String key,
            int evaluated,
            int mystery,
            @Nullable BigDecimal mean,
            int good,
            int failed,
            int fatal,
            int delivered,
            int late,
            int appealed,
            int changed) {}

    /**
     * Figures of one item of a form.
     *
     * @param answered in which it applied
     * @param share points of the best ones, to four decimals
     */
    public record ItemFigures(String form, String item, int answered, int lost, BigDecimal share) {}

    /** One page, the latest first. */
    public List<Listed> list(Reader reader, Narrowing narrowing, @Nullable Cursor after, int limit) {
        return bind(jdbc.sql("""
                        select e.*, s.counted, s.grade
                          from quality.evaluation e
                          left join quality.score s on s.evaluation_id = e.id and s.version = e.score_version
                         where %s and (:afterTime::timestamptz is null or (e.created_at, e.id) < (:afterTime, :afterId))
                         order by e.created_at desc, e.id desc limit :limit
                        """.formatted(SEEN)), reader, narrowing)
                .param("afterTime", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query((row, number) -> new Listed(
                        EvaluationStore.evaluation(row, number), row.getBigDecimal("counted"), row.getString("grade")))
                .list();
    }

    /** @param goodFrom from which score on it counts as good */
    public List<Figures> figures(Reader reader, Narrowing narrowing, By by, int goodFrom) {
        return bind(jdbc.sql("""
                        select %s as key, count(*) as evaluated, count(*) filter (where e.origin = 'mystery') as mystery,
                               round(sum(s.counted * e.weight) / sum(e.weight), 2) as mean,
                               count(*) filter (where s.counted >= :good) as good, count(*) filter (where s.grade = 'fail') as failed,
                               count(*) filter (where s.fatals <> '{}') as fatal, count(e.delivered_at) as delivered,
                               count(*) filter (where e.delivered_late) as late, count(e.appeal_reason) as appealed,
                               count(*) filter (where e.state = 'changed') as changed
                          from quality.evaluation e
                          join quality.score s on s.evaluation_id = e.id and s.version = e.score_version
                         where %s
                         group by 1 order by 1
                        """.formatted(by.sql, SEEN)), reader, narrowing)
                .param("good", goodFrom)
                .query((row, number) -> new Figures(
                        row.getString("key"),
                        row.getInt("evaluated"),
                        row.getInt("mystery"),
                        row.getBigDecimal("mean"),
                        row.getInt("good"),
                        row.getInt("failed"),
                        row.getInt("fatal"),
                        row.getInt("delivered"),
                        row.getInt("late"),
                        row.getInt("appealed"),
                        row.getInt("changed")))
                .list();
    }

    /** By item, those with the smallest share of points first. */
    public List<ItemFigures> items(Reader reader, Narrowing narrowing) {
        return bind(jdbc.sql("""
                        select e.form_key, i.item, count(i.points) as answered, count(*) filter (where i.points < i.best) as lost,
                               round(avg(i.points::numeric / i.best), 4) as share
                          from quality.evaluation e
                          join quality.score_item i on i.evaluation_id = e.id and i.version = e.score_version
                         where i.points is not null and %s
                         group by 1, 2 order by share, 1, 2
                        """.formatted(SEEN)), reader, narrowing)
                .query((row, number) -> new ItemFigures(
                        row.getString("form_key"),
                        row.getString("item"),
                        row.getInt("answered"),
                        row.getInt("lost"),
                        row.getBigDecimal("share")))
                .list();
    }

    /** The cursor that continues after an evaluation. */
    public static Cursor cursor(Listed listed) {
        return Cursor.of(
                listed.evaluation().createdAt().toString(), listed.evaluation().id());
    }

    private static StatementSpec bind(StatementSpec statement, Reader reader, Narrowing narrowing) {
        var state = narrowing.state();
        return statement
                .param("all", reader.scope().all())
                .param("self", reader.scope().self().value())
                .param("units", new SqlArrayValue("uuid", reader.scope().units().toArray()))
                .param("works", reader.works())
                .param("from", Times.bindNullable(narrowing.from()))
                .param("until", Times.bindNullable(narrowing.until()))
                .param("agent", narrowing.agent())
                .param("unit", narrowing.unit())
                .param("origin", narrowing.origin())
                .param("state", state == null ? null : state.code())
                .param("plan", narrowing.plan())
                .param("released", narrowing.released());
    }
}
