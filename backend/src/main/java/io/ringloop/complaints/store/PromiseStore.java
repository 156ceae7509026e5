package io.ringloop.complaints.store;

import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The views {@code deadlines.v_promise} and {@code cases.v_case}: whether those who complained were told within 24 hours how it stands.
 *
 * <p>The 24 h feedback rate (catalogue 77, "24小时内反馈进展") is told / due. Due are the promises of news that were settled in a period: told in
 * time, only tried in time, or missed when their time was over. What was not due yet when nobody wanted it any more (withdrawn, merged, closed), what
 * stands still and what still runs does not count. A promise that was missed stays missed: news given later keep the next one.
 */
@Component
public class PromiseStore {

    private static final String SETTLED = """
            select p.id, p.subject_id as case_id, c.number, c.unit_id, p.due_at, p.settled_at, p.first,
                   case p.outcome when 'running' then 'missed' else p.outcome end as outcome
              from deadlines.v_promise p join cases.v_case c on c.id = p.subject_id
             where p.kind = 'progress' and c.kind = 'complaint' and p.outcome <> 'waived'
               and p.noted_at >= :from and p.settled_at >= :from and p.settled_at < :to
               and (p.outcome <> 'running' or p.due_at < :now)
               and (:all or c.owner_id = :self or c.unit_id = any (:units))
            """;

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was settled from a moment on until before another, as it stands now, as far as the reader sees. */
    public record Period(Instant from, Instant to, Instant now, Scope scope) {

        private Map<String, Object> params() {
            return Map.of(
                    "from", Times.bind(from),
                    "to", Times.bind(to),
                    "now", Times.bind(now),
                    "all", scope.all(),
                    "self", scope.self().value(),
                    "units", new SqlArrayValue("uuid", scope.units().toArray()));
        }
    }

    /**
     * How a team kept its promises of news.
     *
     * @param due settled in the period
     * @param told the customer was told in time
     * @param attempted enough was tried in time; counted apart
     * @param missed nobody told them in time
     * @param firstDue of those due, the first ones after a complaint was received or reopened
     */
    public record TeamFigures(UUID team, int due, int told, int attempted, int missed, int firstDue, int firstTold) {}

    /** The team of a complaint is the one that has it now; who had most comes first. */
    public List<TeamFigures> figures(Period period) {
        return jdbc.sql("""
                        select unit_id, count(*) as due,
                               count(*) filter (where outcome = 'kept') as told,
                               count(*) filter (where outcome = 'attempted') as attempted,
                               count(*) filter (where outcome = 'missed') as missed,
                               count(*) filter (where first) as first_due,
                               count(*) filter (where first and outcome = 'kept') as first_told
                          from (%s) promise
                         group by unit_id
                         order by due desc, unit_id
                        """.formatted(SETTLED))
                .params(period.params())
                .query((row, number) -> new TeamFigures(
                        row.getObject("unit_id", UUID.class),
                        row.getInt("due"),
                        row.getInt("told"),
                        row.getInt("attempted"),
                        row.getInt("missed"),
                        row.getInt("first_due"),
                        row.getInt("first_told")))
                .list();
    }

    /**
     * Which promises; null does not narrow.
     *
     * @param outcome {@code kept}, {@code attempted} or {@code missed}
     * @param first only the first ones after a complaint was received or reopened
     */
    public record Narrowing(@Nullable UUID team, @Nullable String outcome, boolean first) {}

    /** @param settledAt when the customer was told or enough was tried; when it was due, if it was missed */
    public record Promise(
            UUID id,
            UUID caseId,
            String number,
            UUID team,
            Instant dueAt,
            Instant settledAt,
            boolean first,
            String outcome) {}

    /** The rows behind the figures, the latest first. */
    public List<Promise> list(Period period, Narrowing narrowing, @Nullable Cursor after, int limit) {
        var params = new HashMap<String, @Nullable Object>(period.params());
        params.put("team", narrowing.team());
        params.put("outcome", narrowing.outcome());
        params.put("firstOnly", narrowing.first());
        params.put("afterAt", after == null ? null : Times.bind(after.instant(0)));
        params.put("afterId", after == null ? null : after.uuid(1));
        params.put("limit", limit);
        return jdbc.sql("""
                        select * from (%s) promise
                         where (:team::uuid is null or unit_id = :team::uuid)
                           and (:outcome::text is null or outcome = :outcome::text)
                           and (first or not :firstOnly)
                           and (:afterAt::timestamptz is null or (settled_at, id) < (:afterAt::timestamptz, :afterId::uuid))
                         order by settled_at desc, id desc
                         limit :limit
                        """.formatted(SETTLED))
                .params(params)
                .query(PromiseStore::promise)
                .list();
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getObject("unit_id", UUID.class),
                Times.read(row, "due_at"),
                Times.read(row, "settled_at"),
                row.getBoolean("first"),
                row.getString("outcome"));
    }
}
