package io.ringloop.quality.remediation.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.EvaluationOrigin;
import io.ringloop.quality.remediation.Remediation.Item;
import io.ringloop.rules.Code;
import io.ringloop.rules.QaVerdict.Grade;
import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What the released results say, each in the version of its score that holds. */
@Component
public class ResultFactStore {

    /** More evaluations than any row of fails is long. */
    private static final int MOST = 100;

    private static final String RELEASED_ITEMS = """
            quality.evaluation e
              join quality.score_item i on i.evaluation_id = e.id and i.version = e.score_version and i.points is not null
             where e.released_at is not null and e.origin <> 'mystery'
            """;

    private final JdbcClient jdbc;

    ResultFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A released evaluation of an agent.
     *
     * @param appealed and not judged yet
     * @param streak the remediation of fails in a row that stands on it, unless that was called off
     */
    public record Row(
            UUID id,
            EvaluationOrigin origin,
            Grade grade,
            Instant servedAt,
            Instant releasedAt,
            boolean appealed,
            @Nullable UUID streak) {}

    /** Who failed an item, and in which evaluation. */
    public record Failed(StaffId agent, UUID unitId, UUID evaluationId) {}

    /** How many were evaluated, and how many of them failed. */
    public record Count(int evaluated, int failed) {}

    /** Lets one look at the results of an agent after the other, until the end of the transaction. */
    public void lock(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "quality-results " + key)
                .query(row -> {});
    }

    /** The latest evaluations of an agent by when the agent served. */
    public List<Row> of(StaffId agent) {
        return jdbc.sql("""
                        select e.id, e.origin, s.grade, e.happened_at, e.released_at, e.state = 'appealed' as appealed,
                               (select r.id from quality.remediation_ground g join quality.remediation r on r.id = g.remediation_id
                                 where g.evaluation_id = e.id and g.lost_at is null and r.kind = 'streak' and r.stage <> 'calledOff'
                                 order by r.opened_at desc limit 1) as streak
                          from quality.evaluation e join quality.score s on s.evaluation_id = e.id and s.version = e.score_version
                         where e.agent_id = :agent and e.released_at is not null
                         order by e.happened_at desc, e.id desc limit :most
                        """)
                .param("agent", agent.value())
                .param("most", MOST)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        EvaluationOrigin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                        Code.of(Grade.class, row.getString("grade")),
                        Times.read(row, "happened_at"),
                        Times.read(row, "released_at"),
                        row.getBoolean("appealed"),
                        row.getObject("streak", UUID.class)))
                .list();
    }

    /** The items an evaluation failed. */
    public List<Item> failedItems(UUID evaluation, BigDecimal below) {
        return jdbc.sql("""
                        select e.form_key, i.item from %s and e.id = :id and i.points < i.best * :below order by i.item
                        """.formatted(RELEASED_ITEMS))
                .param("id", evaluation)
                .param("below", below)
                .query((row, number) -> new Item(row.getString("form_key"), row.getString("item")))
                .list();
    }

    /** The most often that an agent failed one of the items an evaluation failed, this time included; 0 without any. */
    public int sameItem(UUID evaluation, StaffId agent, BigDecimal below, Instant since) {
        return jdbc.sql("""
                        select coalesce(max(times), 0) from (
                            select count(*) as times from %s and e.agent_id = :agent and e.happened_at >= :since
                               and i.points < i.best * :below
                               and (e.form_key, i.item) in (select o.form_key, f.item from quality.evaluation o
                                    join quality.score_item f on f.evaluation_id = o.id and f.version = o.score_version
                                   where o.id = :id and f.points < f.best * :below)
                             group by e.form_key, i.item) each
                        """.formatted(RELEASED_ITEMS))
                .param("id", evaluation)
                .param("agent", agent.value())
                .param("below", below)
                .param("since", Times.bind(since))
                .query(Integer.class)
                .single();
    }

    /** Who failed an item since a moment, and after the last training on it began. */
    public List<Failed> failed(Collection<UUID> units, UUID centre, Item item, BigDecimal below, Instant since) {
        return jdbc.sql("""
                        select e.agent_id, e.unit_id, e.id from %s and e.unit_id = any (:units) and e.form_key = :form and i.item = :item
                           and i.points < i.best * :below and e.happened_at >= :since
                           and not exists (select 1 from quality.remediation r
                                            where r.kind = 'common' and r.unit_id = :centre and r.form_key = :form and r.item = :item
                                              and r.stage = 'closed' and r.opened_at >= e.released_at)
                         order by e.happened_at, e.id
                        """.formatted(RELEASED_ITEMS))
                .param("units", new SqlArrayValue("uuid", units.toArray()))
                .param("centre", centre)
                .param("form", item.form())
                .param("item", item.key())
                .param("below", below)
                .param("since", Times.bind(since))
                .query((row, number) -> new Failed(
                        new StaffId(row.getObject("agent_id", UUID.class)),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /** Evaluations of work of an agent in a period. */
    public Count evaluations(StaffId agent, Instant from, Instant until) {
        return jdbc.sql("""
                        select count(*) as evaluated, count(*) filter (where s.grade = 'fail') as failed
                          from quality.evaluation e join quality.score s on s.evaluation_id = e.id and s.version = e.score_version
                         where e.agent_id = :agent and e.released_at is not null and e.origin <> 'mystery'
                           and e.happened_at >= :from and e.happened_at < :until
                        """)
                .param("agent", agent.value())
                .param("from", Times.bind(from))
                .param("until", Times.bind(until))
                .query((row, number) -> new Count(row.getInt("evaluated"), row.getInt("failed")))
                .single();
    }

    /** The same of one item, with those who take part in its training. */
    public Count item(Collection<UUID> agents, Item item, BigDecimal below, Instant from, Instant until) {
        return jdbc.sql("""
                        select count(*) as evaluated, count(*) filter (where i.points < i.best * :below) as failed
                          from %s and e.agent_id = any (:agents) and e.form_key = :form and i.item = :item
                           and e.happened_at >= :from and e.happened_at < :until
                        """.formatted(RELEASED_ITEMS))
                .param("agents", new SqlArrayValue("uuid", agents.toArray()))
                .param("form", item.form())
                .param("item", item.key())
                .param("below", below)
                .param("from", Times.bind(from))
                .param("until", Times.bind(until))
                .query((row, number) -> new Count(row.getInt("evaluated"), row.getInt("failed")))
                .single();
    }
}
