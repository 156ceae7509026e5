package io.ringloop.forwarding.store;

import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** How departments and partners keep the times of what is handed over to them, and the hand-overs behind each figure. */
@Component
public class ProviderReportStore {

    /** What was handed over in a period by those whom the reader sees, with what it counts as. */
    private static final String HANDED_OVER = """
            select h.*, o.number as origin_number, o.content ->> 'subject' as subject,
                   h.accept_due is not null and (h.accepted_at is not null
                       or coalesce(h.returned_at, h.ended_at, :now) > h.accept_due) as accept_asked,
                   h.solve_due is not null and (h.solved_at is not null
                       or coalesce(h.ended_at, case when h.accepted_at is null then h.returned_at end, :now)
                          > h.solve_due) as solve_asked
              from forwarding.hand_over h join forwarding.work_order o on o.id = h.order_id
             where h.sent_at >= :from and h.sent_at < :to
               and (:all or o.owner_id = :self or o.unit_id = any (:units))
            """;

    private final JdbcClient jdbc;

    ProviderReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was handed over from a moment on until before another, as it stands now, as far as the reader sees. */
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

    /** Which hand-overs a figure counts. */
    public enum Figure {
        ORDERS("true"),
        ACCEPTED("accept_asked"),
        SOLVED("solve_asked"),
        RETURNED("returned_at is not null"),
        URGED("urged > 0");

        private final String counted;

        Figure(String counted) {
            this.counted = counted;
        }
    }

    /**
     * One time an order was handed over.
     *
     * @param number of the case or contact it came from, with that of the hand-over
     */
    public record HandedOver(
            UUID order,
            String number,
            @Nullable String subject,
            UUID target,
            Instant sentAt,
            @Nullable Instant acceptDue,
            @Nullable Instant acceptedAt,
            @Nullable Instant solveDue,
            @Nullable Instant solvedAt,
            @Nullable Instant returnedAt,
            int urged) {}

    /**
     * By department and partner; who got most comes first. What is not due yet, and what was handed over before its times were
     * kept, is neither in time nor late.
     */
    public List<ProviderFigures> figures(Period period) {
        return in(period, """
                        select target_id, target_kind, count(*) as orders,
                               count(*) filter (where accept_asked) as accept_asked,
                               count(*) filter (where accepted_at <= accept_due) as accepted_in_time,
                               count(*) filter (where solve_asked) as solve_asked,
                               count(*) filter (where solved_at <= solve_due) as solved_in_time,
                               count(returned_at) as returned, sum(urged) as urged
                          from (%s) handed_over
                         group by target_id, target_kind
                         order by orders desc, target_id
                        """)
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

    /** The hand-overs that a figure counts, the latest first; of one department or partner, or of all. */
    public List<HandedOver> list(
            Period period, Figure figure, @Nullable UUID target, @Nullable Cursor after, int limit) {
        return in(period, """
                        select * from (%s) handed_over
                         where %s
                           and (:target::uuid is null or target_id = :target)
                           and (:afterTime::timestamptz is null or (sent_at, order_id) < (:afterTime, :afterId))
                         order by sent_at desc, order_id desc
                         limit :limit
                        """.formatted("%s", figure.counted))
                .param("target", target)
                .param("afterTime", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query((row, number) -> new HandedOver(
                        row.getObject("order_id", UUID.class),
                        row.getString("origin_number") + "/" + row.getInt("number"),
                        row.getString("subject"),
                        row.getObject("target_id", UUID.class),
                        Times.read(row, "sent_at"),
                        Times.readNullable(row, "accept_due"),
                        Times.readNullable(row, "accepted_at"),
                        Times.readNullable(row, "solve_due"),
                        Times.readNullable(row, "solved_at"),
                        Times.readNullable(row, "returned_at"),
                        row.getInt("urged")))
                .list();
    }

    private StatementSpec in(Period period, String sql) {
        return jdbc.sql(sql.formatted(HANDED_OVER)).params(period.params());
    }
}
