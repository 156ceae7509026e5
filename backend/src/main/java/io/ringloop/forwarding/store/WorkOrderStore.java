package io.ringloop.forwarding.store;

import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code forwarding.work_order}. */
@Component
public class WorkOrderStore {

    private final JdbcClient jdbc;
    private final Json json;
    private final OrderRows rows;

    WorkOrderStore(JdbcClient jdbc, Json json, OrderRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    public void insert(WorkOrder order) {
        jdbc.sql("""
                        insert into forwarding.work_order
                               (id, case_id, contact_id, customer_id, number, product, owner_id, unit_id, purpose, target_id,
                                target_kind, content, state, created_at, changed_at)
                        values (:id, :case, :contact, :customer, :number, :product, :owner, :unit, :purpose, :target,
                                :kind, :content, :state, :at, :at)
                        """)
                .param("id", order.id())
                .param("case", order.caseId())
                .param("contact", order.origin().contactId())
                .param("customer", order.origin().customerId())
                .param("number", order.origin().number())
                .param("product", order.origin().product())
                .param("owner", uuid(order.origin().owner()))
                .param("unit", order.origin().unitId())
                .param("purpose", order.purpose())
                .param("target", order.target())
                .param("kind", order.targetKind())
                .param("content", json.jsonb(order.content()))
                .param("state", order.state())
                .param("at", Times.bind(order.createdAt()))
                .update();
    }

    /** The next number of an order that belongs to no case. */
    public long nextNumber() {
        return jdbc.sql("select nextval('forwarding.order_number')")
                .query(Long.class)
                .single();
    }

    public Optional<WorkOrder> find(UUID id) {
        return jdbc.sql("select * from forwarding.work_order where id = :id")
                .param("id", id)
                .query(rows::order)
                .optional();
    }

    /** The same, locked until the end of the transaction. */
    public Optional<WorkOrder> lock(UUID id) {
        return jdbc.sql("select * from forwarding.work_order where id = :id for update")
                .param("id", id)
                .query(rows::order)
                .optional();
    }

    /** The orders about a case, the first one first. */
    public List<WorkOrder> of(UUID caseId) {
        return jdbc.sql("select * from forwarding.work_order where case_id = :case order by created_at, id")
                .param("case", caseId)
                .query(rows::order)
                .list();
    }

    /** The orders about problems found in a contact, the first one first. */
    public List<WorkOrder> ofContact(UUID contactId) {
        return jdbc.sql("select * from forwarding.work_order where contact_id = :contact order by created_at, id")
                .param("contact", contactId)
                .query(rows::order)
                .list();
    }

    /** The open orders that stand alone and that somebody answers for. */
    public List<WorkOrder> openAloneOf(StaffId owner) {
        return jdbc.sql("""
                        select * from forwarding.work_order
                         where owner_id = :owner and outcome is null and purpose = :purpose order by id for update
                        """)
                .param("owner", owner.value())
                .param("purpose", WorkOrder.PROBLEM)
                .query(rows::order)
                .list();
    }

    public void owner(UUID id, StaffId owner, UUID unit, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order set owner_id = :owner, unit_id = :unit, changed_at = :at where id = :id
                        """)
                .param("id", id)
                .param("owner", owner.value())
                .param("unit", unit)
                .param("at", Times.bind(at))
                .update();
    }

    public void deadline(UUID id, Instant dueAt, @Nullable Instant warnAt) {
        jdbc.sql("update forwarding.work_order set due_at = :due, warn_at = :warn where id = :id")
                .param("id", id)
                .param("due", Times.bind(dueAt))
                .param("warn", Times.bindNullable(warnAt))
                .update();
    }

    /** How far it has come; it never goes back before it is sent again. */
    public void supervised(UUID id, int level, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order set supervision = greatest(supervision, :level), changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("level", level)
                .param("at", Times.bind(at))
                .update();
    }

    public void attempts(UUID id, int left) {
        jdbc.sql("update forwarding.work_order set attempts_left = :left where id = :id")
                .param("id", id)
                .param("left", left)
                .update();
    }

    public void loops(UUID id, int loops, Instant at) {
        jdbc.sql("update forwarding.work_order set loops = :loops, changed_at = :at where id = :id")
                .param("id", id)
                .param("loops", loops)
                .param("at", Times.bind(at))
                .update();
    }

    /** It is over. */
    public void ended(UUID id, String state, String outcome, Instant at) {
        jdbc.sql("""
                        update forwarding.work_order set state = :state, outcome = :outcome, changed_at = :at where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("outcome", outcome)
                .param("at", Times.bind(at))
                .update();
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
                           set sent = sent + 1, state = 'sent', outcome = null, supervision = 0, target_kind = :kind,
                               handler_id = null, changed_at = :at
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
                .param("handler", uuid(handler))
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

    private static @Nullable UUID uuid(@Nullable StaffId id) {
        return id == null ? null : id.value();
    }
}
