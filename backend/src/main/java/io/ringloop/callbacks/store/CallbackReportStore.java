package io.ringloop.callbacks.store;

import io.ringloop.people.Scope;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What became of callbacks. One counts in the period in which it was due, unless it was called off or the customer does not agree to it. */
@Component
public class CallbackReportStore {

    private final JdbcClient jdbc;

    CallbackReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what figures are told apart. */
    public enum By {
        ALL("'all'::text"),
        TYPE("c.type"),
        /** Who tried last. */
        AGENT("last.agent_id::text"),
        UNIT("c.unit_id::text"),
        MONTH("to_char(c.due_at at time zone :zone, 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * @param zone whose months count
     * @param at what is due later is not yet open too long
     */
    public record Period(Instant from, Instant to, ZoneId zone, Instant at) {}

    /**
     * Figures of some callbacks.
     *
     * @param key of whom; absent for those nobody tried
     * @param reached ended with the customer's word: satisfied, partly or dissatisfied
     * @param inTime of these, those whose customer answered before they were due
     * @param attempts calls made for all that were due
     * @param refused the customer did not want to be asked
     * @param missed ended without the customer: not reached, or lapsed
     * @param open due by now and not over
     * @param scored customers who gave a score from 1 to 5
     * @param score its mean to two decimals, absent without any
     */
    public record Figures(
            @Nullable String key,
            int due,
            int reached,
            int inTime,
            int attempts,
            int satisfied,
            int partly,
            int dissatisfied,
            int refused,
            int missed,
            int open,
            int scored,
            @Nullable BigDecimal score) {}

    public List<Figures> figures(Scope scope, Period period, By by) {
        return jdbc.sql("""
                        select %s as key, count(*) as due,
                               count(*) filter (where c.result in ('satisfied', 'partly', 'dissatisfied')) as reached,
                               count(*) filter (where c.result in ('satisfied', 'partly', 'dissatisfied') and tried.answered_at <= c.due_at)
                                   as in_time,
                               sum(tried.attempts) as attempts,
                               count(*) filter (where c.result = 'satisfied') as satisfied,
                               count(*) filter (where c.result = 'partly') as partly,
                               count(*) filter (where c.result = 'dissatisfied') as dissatisfied,
                               count(*) filter (where c.result = 'refused') as refused,
                               count(*) filter (where c.result not in ('satisfied', 'partly', 'dissatisfied', 'refused')) as missed,
                               count(*) filter (where c.state <> 'over' and c.due_at < :at) as open,
                               count(form.score) as scored, round(avg(form.score), 2) as score
                          from callbacks.callback c
                               cross join lateral (select count(*) as attempts, min(a.answered_at) as answered_at
                                                     from callbacks.attempt a where a.callback_id = c.id) tried
                               left join lateral (select a.agent_id from callbacks.attempt a where a.callback_id = c.id
                                                   order by a.asked_at desc, a.id desc limit 1) last on true
                               left join lateral (select nullif(f.answers ->> 'score', '')::int as score from callbacks.form f
                                                   where f.callback_id = c.id and f.element_id = :recorded
                                                   order by f.at desc, f.id desc limit 1) form on true
                         where c.due_at >= :from and c.due_at < :to and coalesce(c.result, '') not in ('calledOff', 'notAllowed')
                           and (:all or c.unit_id = any (:units) or c.agent_id = :self or last.agent_id = :self)
                         group by 1
                         order by 1
                        """.formatted(by.sql))
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .param("zone", period.zone().getId())
                .param("at", Times.bind(period.at()))
                .param("recorded", Elements.RECORD_CALLBACK)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .query(Figures.class)
                .list();
    }
}
