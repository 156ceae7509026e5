package io.ringloop.forwarding.store;

import io.ringloop.forwarding.OrderEntry;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code forwarding.form} and {@code forwarding.entry}: what happened to an order. */
@Component
public class OrderStoryStore {

    private final JdbcClient jdbc;
    private final Json json;

    OrderStoryStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A completed form. */
    public record Completed(Instant at, String element, StaffId by, Map<String, Object> answers) {}

    public void add(UUID orderId, Completed form) {
        jdbc.sql("""
                        insert into forwarding.form (id, order_id, element_id, at, by, answers)
                        values (:id, :order, :element, :at, :by, :answers)
                        """)
                .param("id", Ids.next())
                .param("order", orderId)
                .param("element", form.element())
                .param("at", Times.bind(form.at()))
                .param("by", form.by().value())
                .param("answers", json.jsonb(form.answers()))
                .update();
    }

    /** What the last form of some steps says; empty if there is none. */
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

    /** Every form, the first one first. */
    public List<Completed> forms(UUID orderId) {
        return jdbc.sql("select * from forwarding.form where order_id = :order order by at, id")
                .param("order", orderId)
                .query((row, number) -> new Completed(
                        Times.read(row, "at"),
                        row.getString("element_id"),
                        new StaffId(row.getObject("by", UUID.class)),
                        json.map(row, "answers")))
                .list();
    }

    public void add(UUID orderId, OrderEntry entry) {
        jdbc.sql("""
                        insert into forwarding.entry (id, order_id, at, code, detail, words, until, by)
                        values (:id, :order, :at, :code, :detail, :words, :until, :by)
                        """)
                .param("id", Ids.next())
                .param("order", orderId)
                .param("at", Times.bind(entry.at()))
                .param("code", entry.code())
                .param("detail", entry.detail())
                .param("words", entry.words())
                .param("until", Times.bindNullable(entry.until()))
                .param("by", entry.by() == null ? null : entry.by().value())
                .update();
    }

    /** Every entry, the first one first. */
    public List<OrderEntry> entries(UUID orderId) {
        return jdbc.sql("select * from forwarding.entry where order_id = :order order by at, id")
                .param("order", orderId)
                .query((row, number) -> new OrderEntry(
                        Times.read(row, "at"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getString("words"),
                        Times.readNullable(row, "until"),
                        OrderRows.staff(row, "by")))
                .list();
    }

    /** The latest entry of a kind. */
    public Optional<OrderEntry> lastEntry(UUID orderId, String code) {
        return entries(orderId).stream()
                .filter(entry -> entry.code().equals(code))
                .reduce((former, latter) -> latter);
    }
}
