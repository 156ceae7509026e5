package io.ringloop.forwarding.store;

import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.Scope;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code forwarding.hand_over}. What is written concerns the latest hand-over of an order. */
@Component
public class HandOverStore {

    private static final String LATEST = """
             where order_id = :order
               and number = (select max(latest.number) from forwarding.hand_over latest where latest.order_id = :order)
            """;

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param order as it is after it was sent */
    public void sent(WorkOrder order, Instant at, Instant acceptDue, Instant solveDue) {
        ended(order.id(), at);
        jdbc.sql("""
                        insert into forwarding.hand_over
                               (order_id, number, target_id, target_kind, sent_at, accept_due, solve_due)
                        values (:order, :number, :target, :kind, :at, :acceptDue, :solveDue)
                        """)
                .param("order", order.id())
                .param("number", order.sent())
                .param("target", Objects.requireNonNull(order.target()))
                .param("kind", Objects.requireNonNull(order.targetKind()))
                .param("at", Times.bind(at))
                .param("acceptDue", Times.bind(acceptDue))
                .param("solveDue", Times.bind(solveDue))
                .update();
    }

    public void accepted(UUID order, Instant at) {
        set("accepted_at = :at", order, at);
    }

    public void returned(UUID order, Instant at) {
        set("returned_at = :at", order, at);
    }

    public void solved(UUID order, Instant at) {
        set("solved_at = :at", order, at);
    }

    /** It was taken back, or goes to somebody else. */
    public void ended(UUID order, Instant at) {
        set("ended_at = case when solved_at is null then coalesce(ended_at, :at) end", order, at);
    }

    public void acceptDue(UUID order, Instant due) {
        set("accept_due = :at", order, due);
    }

    public void solveDue(UUID order, Instant due) {
        set("solve_due = :at", order, due);
    }

    /** The result was not good: it is not solved yet. */
    public void notSolved(UUID order) {
        jdbc.sql("update forwarding.hand_over set solved_at = null" + LATEST)
                .param("order", order)
                .update();
    }

    public void urged(UUID order) {
        jdbc.sql("update forwarding.hand_over set urged = urged + 1" + LATEST)
                .param("order", order)
                .update();
    }

    private void set(String what, UUID order, Instant at) {
        jdbc.sql("update forwarding.hand_over set " + what + LATEST)
                .param("order", order)
                .param("at", Times.bind(at))
                .update();
    }

    /**
     * What lies with a department or partner.
     *
     * @param fresh handed over lately
     */
    public record Inbox(UUID target, String kind, int open, int fresh, int late) {}

    /** Every department and partner that has something to accept or to solve. */
    public List<Inbox> inboxes(Instant since, Instant now) {
        return jdbc.sql("""
                        select h.target_id, h.target_kind, count(*) as open,
                               count(*) filter (where h.sent_at >= :since) as fresh,
                               count(*) filter (where o.due_at < :now) as late
                          from forwarding.work_order o
                               join forwarding.hand_over h on h.order_id = o.id and h.number = o.sent
                         where o.outcome is null and o.state in ('sent', 'accepted')
                         group by h.target_id, h.target_kind
                         order by h.target_id
                        """)
                .param("since", Times.bind(since))
                .param("now", Times.bind(now))
                .query((row, number) -> new Inbox(
                        row.getObject("target_id", UUID.class),
                        row.getString("target_kind"),
                        row.getInt("open"),
                        row.getInt("fresh"),
                        row.getInt("late")))
                .list();
    }

    /**
     * How one department or partner keeps its times.
     *
     * @param orders hand-overs; an order that was sent again counts again
     * @param acceptAsked accepted, or lay unanswered when the time to accept was over
     * @param solveAsked solved, or lay with it unsolved when the time to solve was over
     * @param returned refused by the target
     * @param urged reminders because of the times
     */
    public record ProviderFigures(
            UUID target,
            String kind,
            int orders,
            int acceptAsked,
            int acceptedInTime,
            int solveAsked,
            int solvedInTime,
            int returned,
            int urged) {}

    /**
     * Of what was handed over in a period by those whom the reader sees; who got most comes first. What is not due yet, and
     * what was handed over before its times were kept, is neither in time nor late.
     */
    public List<ProviderFigures> figures(Scope scope, Instant from, Instant to, Instant now) {
        return jdbc.sql("""
                        select h.target_id, h.target_kind, count(*) as orders,
                               count(*) filter (where h.accept_due is not null and (h.accepted_at is not null
                                     or coalesce(h.returned_at, h.ended_at, :now) > h.accept_due)) as accept_asked,
                               count(*) filter (where h.accepted_at <= h.accept_due) as accepted_in_time,
                               count(*) filter (where h.solve_due is not null and (h.solved_at is not null
                                     or coalesce(h.ended_at, case when h.accepted_at is null then h.returned_at end, :now)
                                        > h.solve_due)) as solve_asked,
                               count(*) filter (where h.solved_at <= h.solve_due) as solved_in_time,
                               count(h.returned_at) as returned, sum(h.urged) as urged
                          from forwarding.hand_over h join forwarding.work_order o on o.id = h.order_id
                         where h.sent_at >= :from and h.sent_at < :to
                           and (:all or o.owner_id = :self or o.unit_id = any (:units))
                         group by h.target_id, h.target_kind
                         order by orders desc, h.target_id
                        """)
                .param("from", Times.bind(from))
                .param("to", Times.bind(to))
                .param("now", Times.bind(now))
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .query((row, number) -> new ProviderFigures(
                        row.getObject("target_id", UUID.class),
                        row.getString("target_kind"),
                        row.getInt("orders"),
                        row.getInt("accept_asked"),
                        row.getInt("accepted_in_time"),
                        row.getInt("solve_asked"),
                        row.getInt("solved_in_time"),
                        row.getInt("returned"),
                        row.getInt("urged")))
                .list();
    }
}
