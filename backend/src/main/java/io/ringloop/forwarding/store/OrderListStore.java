package io.ringloop.forwarding.store;

import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The list of orders. */
@Component
public class OrderListStore {

    private static final String NEVER = "infinity";

    private final JdbcClient jdbc;
    private final OrderRows rows;

    OrderListStore(JdbcClient jdbc, OrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Who looks.
     *
     * @param scope of those who forward: their own orders, and those of the units they see
     * @param targets the units whose orders somebody may do; orders that were not sent yet are none of theirs
     */
    public record Viewer(Scope scope, Set<UUID> targets) {

        public Viewer {
            targets = Set.copyOf(targets);
        }
    }

    /** One page, the most urgent first. */
    public List<WorkOrder> list(Viewer viewer, boolean open, @Nullable String text, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select o.* from forwarding.work_order o
                         where (o.outcome is null) = :open
                           and (:all or o.owner_id = :self or o.unit_id = any (:units)
                                or (o.sent > 0 and o.target_id = any (:targets)))
                           and (:text::text is null or strpos(lower(o.number), :text) > 0
                                or strpos(lower(o.content ->> 'subject'), :text) > 0)
                           and (:afterTime::timestamptz is null or (o.due_sort, o.id) > (:afterTime, :afterId))
                         order by o.due_sort, o.id
                         limit :limit
                        """)
                .param("open", open)
                .param("all", viewer.scope().all())
                .param("self", viewer.scope().self().value())
                .param("units", uuids(viewer.scope().units()))
                .param("targets", uuids(viewer.targets()))
                .param(
                        "text",
                        text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT))
                .param("afterTime", after == null ? null : time(after))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(rows::order)
                .list();
    }

    /** The cursor that continues after an order. */
    public static Cursor cursor(WorkOrder order) {
        return Cursor.of(order.dueAt() == null ? NEVER : order.dueAt().toString(), order.id());
    }

    /** No due time sorts after every due time: the driver writes this one as {@code infinity}. */
    private static OffsetDateTime time(Cursor after) {
        return Objects.equals(after.string(0), NEVER) ? OffsetDateTime.MAX : Times.bind(after.instant(0));
    }

    private static SqlArrayValue uuids(Set<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
