package io.ringloop.forwarding.store;

import io.ringloop.forwarding.WorkOrder;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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
}
