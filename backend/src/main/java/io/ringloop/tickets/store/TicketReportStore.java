package io.ringloop.tickets.store;

import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The views {@code cases.v_case} and {@code deadlines.v_promise}: how long tickets took. One counts in the period in which it was closed; one that was merged
 * into another does not count.
 */
@Component
public class TicketReportStore {

    private static final String CLOSED = """
            cases.v_case c join tickets.ticket t on t.case_id = c.id
            left join lateral (select min(p.due_at) as due_at from deadlines.v_promise p
                                where p.subject_id = c.id and p.kind = 'done' and p.outcome = 'missed') missed on true
            where c.kind = 'ticket' and c.merged_into is null and c.closed_at >= :from and c.closed_at < :to
            and (:all or c.unit_id = any (:units) or c.owner_id = :self)
            """;

    private final JdbcClient jdbc;

    TicketReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what figures are told apart. */
    public enum By {
        ALL("'all'::text"),
        TYPE("t.type"),
        OWNER("c.owner_id::text"),
        UNIT("c.unit_id::text"),
        MONTH("to_char(c.closed_at at time zone :zone, 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** @param zone whose months count */
    public record Period(Instant from, Instant to, ZoneId zone) {}

    /**
     * Figures of some tickets.
     *
     * @param key of whom; absent for those without
     * @param inTime done within the time that was promised, whatever came of it later
     * @param again went through the loop more than once
     * @param median hours from the moment the ticket came until it was closed, half took no longer; to one decimal
     * @param most the same for nine of ten
     */
    public record Figures(
            @Nullable String key, int closed, int inTime, int again, BigDecimal median, BigDecimal most) {}

    /**
     * A ticket that was not done in time.
     *
     * @param dueAt when it should have been done
     */
    public record Late(UUID id, String number, String type, Instant receivedAt, Instant dueAt, Instant closedAt) {}

    public List<Figures> figures(Scope scope, Period period, By by) {
        return bind(jdbc.sql("""
                        select %s as key, count(*) as closed, count(*) filter (where missed.due_at is null) as in_time,
                               count(*) filter (where t.loops > 0) as again,
                               round((percentile_cont(0.5) within group (order by extract(epoch from c.closed_at - c.received_at)) / 3600)::numeric, 1)
                                   as median,
                               round((percentile_cont(0.9) within group (order by extract(epoch from c.closed_at - c.received_at)) / 3600)::numeric, 1)
                                   as most
                          from %s
                         group by 1
                         order by 1
                        """.formatted(by.sql, CLOSED)), scope, period)
                .param("zone", period.zone().getId())
                .query(Figures.class)
                .list();
    }

    /** One page of those that were not done in time, closed last first. */
    public List<Late> late(Scope scope, Period period, @Nullable Cursor after, int limit) {
        return bind(jdbc.sql("""
                        select c.id, c.number, t.type, c.received_at, missed.due_at, c.closed_at
                          from %s and missed.due_at is not null
                           and (:afterTime::timestamptz is null or (c.closed_at, c.id) < (:afterTime, :afterId))
                         order by c.closed_at desc, c.id desc
                         limit :limit
                        """.formatted(CLOSED)), scope, period)
                .param("afterTime", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query((row, number) -> new Late(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("type"),
                        Times.read(row, "received_at"),
                        Times.read(row, "due_at"),
                        Times.read(row, "closed_at")))
                .list();
    }

    private static StatementSpec bind(StatementSpec statement, Scope scope, Period period) {
        return statement
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()));
    }
}
