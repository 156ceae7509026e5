package io.ringloop.forwarding.store;

import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code forwarding.work_order} and {@code forwarding.form}. */
@Component
public class WorkOrderStore {

    private final JdbcClient jdbc;
    private final Json json;

    WorkOrderStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(WorkOrder order) {
        jdbc.sql("""
                        insert into forwarding.work_order
                               (id, case_id, purpose, target_id, target_kind, content, state, created_at, changed_at)
                        values (:id, :case, :purpose, :target, :kind, :content, :state, :at, :at)
                        """)
                .param("id", order.id())
                .param("case", order.caseId())
                .param("purpose", order.purpose())
                .param("target", order.target())
                .param("kind", order.targetKind())
                .param("content", json.jsonb(order.content()))
                .param("state", order.state())
                .param("at", Times.bind(order.createdAt()))
                .update();
    }

    public Optional<WorkOrder> find(UUID id) {
        return jdbc.sql("select * from forwarding.work_order where id = :id")
                .param("id", id)
                .query(this::order)
                .optional();
    }

    /** The orders about a case, the first one first. */
    public List<WorkOrder> of(UUID caseId) {
        return jdbc.sql("select * from forwarding.work_order where case_id = :case order by created_at, id")
                .param("case", caseId)
                .query(this::order)
                .list();
    }

    public void content(UUID id, OrderContent content, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order set content = :content, target_id = :target, changed_at = :at where id = :id
                        """)
                .param("id", id)
                .param("content", json.jsonb(content))
                .param("target", content.target())
                .param("at", Times.bind(at))
                .update();
    }

    /** Handed over once more, to nobody in particular yet. */
    public void sent(UUID id, String targetKind, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order
                           set sent = sent + 1, state = 'sent', target_kind = :kind, handler_id = null, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("kind", targetKind)
                .param("at", Times.bind(at))
                .update();
    }

    public void accepted(UUID id, @Nullable StaffId handler, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order
                           set state = 'accepted', handler_id = coalesce(:handler, handler_id), changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("handler", handler == null ? null : handler.value())
                .param("at", Times.bind(at))
                .update();
    }

    public void rejected(UUID id, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order
                           set state = 'rejected', rejections = rejections + 1, handler_id = null, changed_at = :at
                         where id = :id
                        """).param("id", id).param("at", Times.bind(at)).update();
    }

    public void inspected(UUID id, Instant at) {
        jdbc.sql("update forwarding.work_order set inspections = inspections + 1, changed_at = :at where id = :id")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    public void state(UUID id, String state, Instant at) {
        jdbc.sql("update forwarding.work_order set state = :state, changed_at = :at where id = :id")
                .param("id", id)
                .param("state", state)
                .param("at", Times.bind(at))
                .update();
    }

    public void add(UUID id, UUID orderId, String element, StaffId by, Map<String, Object> answers, Instant at) {
        jdbc.sql("""
                        insert into forwarding.form (id, order_id, element_id, at, by, answers)
                        values (:id, :order, :element, :at, :by, :answers)
                        """)
                .param("id", id)
                .param("order", orderId)
                .param("element", element)
                .param("at", Times.bind(at))
                .param("by", by.value())
                .param("answers", json.jsonb(answers))
                .update();
    }

    /** What the last form of a step says; empty if there is none. */
    public Map<String, Object> last(UUID orderId, Collection<String> elements) {
        return jdbc.sql("""
                        select answers from forwarding.form where order_id = :order and element_id = any (:elements)
                         order by at desc, id desc limit 1
                        """)
                .param("order", orderId)
                .param("elements", new SqlArrayValue("text", elements.toArray()))
                .query((row, number) -> json.map(row, "answers"))
                .optional()
                .orElse(Map.of());
    }

    private WorkOrder order(ResultSet row, int number) throws SQLException {
        var handler = row.getObject("handler_id", UUID.class);
        return new WorkOrder(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("purpose"),
                row.getObject("target_id", UUID.class),
                row.getString("target_kind"),
                json.read(row.getString("content"), OrderContent.class),
                row.getInt("sent"),
                row.getString("state"),
                handler == null ? null : new StaffId(handler),
                row.getInt("rejections"),
                row.getInt("inspections"),
                Times.read(row, "created_at"));
    }
}
