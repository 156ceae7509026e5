package io.ringloop.quality.remediation.store;

import io.ringloop.people.Scope;
import io.ringloop.quality.remediation.Remediation;
import io.ringloop.quality.remediation.RemediationKind;
import io.ringloop.quality.remediation.RemediationStage;
import io.ringloop.quality.remediation.store.ResultFactStore.Count;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Lists of remediation and its figures. A training is seen by those who take part, and by whoever sees them. */
@Component
public class RemediationListStore {

    private static final String SEEN = """
            (:all or r.agent_id = :self or r.unit_id = any (:units)
              or exists (select 1 from quality.training_place p
                          where p.remediation_id = r.id and (p.agent_id = :self or p.unit_id = any (:units))))
            """;

    private static final String NARROWED = SEEN + """
            and (:kind::text is null or r.kind = :kind)
            and (:stage::text is null or r.stage = :stage)
            and (:open::boolean is null or (r.closed_at is null) = :open)
            and (:plan::boolean is null or exists (select 1 from quality.plan_check c where c.remediation_id = r.id) = :plan)
            and (:agent::uuid is null or r.agent_id = :agent)
            and (:cause::text is null or r.cause = :cause)
            and (:from::timestamptz is null or r.opened_at >= :from)
            and (:until::timestamptz is null or r.opened_at < :until)
            """;

    private static final String EFFECT = """
            coalesce(sum(f.before_evaluated), 0) as before_evaluated, coalesce(sum(f.before_failed), 0) as before_failed,
            coalesce(sum(f.after_evaluated), 0) as after_evaluated, coalesce(sum(f.after_failed), 0) as after_failed
            """;

    private final JdbcClient jdbc;

    RemediationListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which; what is absent does not narrow.
     *
     * @param plan whether there is an improvement plan
     * @param from of when it was opened
     */
    public record Narrowing(
            @Nullable RemediationKind kind,
            @Nullable RemediationStage stage,
            @Nullable Boolean open,
            @Nullable Boolean plan,
            @Nullable UUID agent,
            @Nullable String cause,
            @Nullable Instant from,
            @Nullable Instant until) {

        static final Narrowing NONE = new Narrowing(null, null, null, null, null, null, null, null);
    }

    /** @param nextCheckAt of its improvement plan */
    public record Listed(Remediation remediation, @Nullable Instant nextCheckAt, int findings) {}

    /**
     * How remediation of a kind, or with a cause, went.
     *
     * @param held coached, or the first session held
     * @param late held late, or not held though due
     * @param before evaluations before, and how many failed
     */
    public record Figures(
            String key, int opened, int open, int held, int late, int calledOff, Count before, Count after) {}

    /** One page, the latest first. */
    public List<Listed> list(Scope scope, Narrowing narrowing, @Nullable Cursor after, int limit) {
        return bind(jdbc.sql("""
                        select r.*, (select min(c.due_at) from quality.plan_check c
                                      where c.remediation_id = r.id and c.done_at is null and r.closed_at is null) as next_check_at,
                               (select count(*) from quality.remediation_ground g where g.remediation_id = r.id and g.lost_at is null) as findings
                          from quality.remediation r
                         where %s and (:afterTime::timestamptz is null or (r.opened_at, r.id) < (:afterTime, :afterId))
                         order by r.opened_at desc, r.id desc limit :limit
                        """.formatted(NARROWED)), scope, narrowing)
                .param("afterTime", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query((row, number) -> new Listed(
                        RemediationStore.remediation(row, number),
                        Times.readNullable(row, "next_check_at"),
                        row.getInt("findings")))
                .list();
    }

    /** One that may be seen. */
    public Optional<Remediation> find(UUID id, Scope scope) {
        return bind(
                        jdbc.sql("select r.* from quality.remediation r where r.id = :id and " + NARROWED),
                        scope,
                        Narrowing.NONE)
                .param("id", id)
                .query(RemediationStore::remediation)
                .optional();
    }

    /** By kind. */
    public List<Figures> kinds(Scope scope, Narrowing narrowing) {
        return figures("r.kind", "true", scope, narrowing);
    }

    /** By cause, of what was coached; the most frequent first. */
    public List<Figures> causes(Scope scope, Narrowing narrowing) {
        return figures("r.cause", "r.cause is not null", scope, narrowing);
    }

    /** The cursor that continues after one. */
    public static Cursor cursor(Listed listed) {
        return Cursor.of(
                listed.remediation().openedAt().toString(), listed.remediation().id());
    }

    private List<Figures> figures(String key, String which, Scope scope, Narrowing narrowing) {
        return bind(jdbc.sql("""
                        select %s as key, count(*) as opened, count(*) filter (where r.closed_at is null) as open, count(r.held_at) as held,
                               count(*) filter (where r.late) as late, count(*) filter (where r.stage = 'calledOff') as called_off, %s
                          from quality.remediation r
                          left join lateral (select sum(e.before_evaluated) as before_evaluated, sum(e.before_failed) as before_failed,
                                                    sum(e.after_evaluated) as after_evaluated, sum(e.after_failed) as after_failed
                                               from quality.remediation_effect e where e.remediation_id = r.id) f on true
                         where %s and %s group by 1 order by 2 desc, 1
                        """.formatted(key, EFFECT, which, NARROWED)), scope, narrowing)
                .query(RemediationListStore::figures)
                .list();
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        return new Figures(
                row.getString("key"),
                row.getInt("opened"),
                row.getInt("open"),
                row.getInt("held"),
                row.getInt("late"),
                row.getInt("called_off"),
                new Count(row.getInt("before_evaluated"), row.getInt("before_failed")),
                new Count(row.getInt("after_evaluated"), row.getInt("after_failed")));
    }

    private static StatementSpec bind(StatementSpec statement, Scope scope, Narrowing narrowing) {
        var kind = narrowing.kind();
        var stage = narrowing.stage();
        return statement
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("kind", kind == null ? null : kind.code())
                .param("stage", stage == null ? null : stage.code())
                .param("open", narrowing.open())
                .param("plan", narrowing.plan())
                .param("agent", narrowing.agent())
                .param("cause", narrowing.cause())
                .param("from", Times.bindNullable(narrowing.from()))
                .param("until", Times.bindNullable(narrowing.until()));
    }
}
