package io.ringloop.customers.store;

import io.ringloop.customers.Repair;
import io.ringloop.customers.RepairDraft;
import io.ringloop.shared.Text;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.repair}. */
@Component
public class RepairStore {

    private static final String SELECT = """
            select r.*, p.name, c.name_zh, c.name_en
              from customers.repair r
              join customers.product p on p.id = r.product_id
              left join customers.catalogue c on c.id = p.catalogue_id
            """;

    private final JdbcClient jdbc;

    RepairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Repair> of(UUID customer, int most) {
        return jdbc.sql(SELECT + " where r.customer_id = :customer order by r.visited_at desc, r.id desc limit :most")
                .param("customer", customer)
                .param("most", most)
                .query(RepairStore::repair)
                .list();
    }

    public Optional<Repair> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(RepairStore::repair)
                .optional();
    }

    /** Whether a customer has, or had, a product. */
    public boolean owns(UUID customer, UUID product) {
        return jdbc.sql(
                        "select exists (select 1 from customers.product where id = :product and customer_id = :customer)")
                .param("product", product)
                .param("customer", customer)
                .query(Boolean.class)
                .single();
    }

    public void insert(UUID id, UUID customer, RepairDraft draft, Instant visitedAt, @Nullable UUID by, Instant now) {
        write("""
                insert into customers.repair (id, customer_id, product_id, visited_on, visited_at, station, mileage, reading, fault,
                                              work, cost, warranty, recorded_by, recorded_at, changed_at)
                values (:id, :customer, :product, :visitedOn, :visitedAt, :station, :mileage, :reading, :fault,
                        :work, :cost, :warranty, :by, :now, :now)
                """, id, draft, visitedAt, now)
                .param("customer", customer)
                .param("by", by)
                .update();
    }

    /** How many rows changed: none when the version is not the current one. */
    public int update(UUID id, int version, RepairDraft draft, Instant visitedAt, Instant now) {
        return write("""
                        update customers.repair
                           set product_id = :product, visited_on = :visitedOn, visited_at = :visitedAt, station = :station,
                               mileage = :mileage, reading = :reading, fault = :fault, work = :work, cost = :cost,
                               warranty = :warranty, changed_at = :now, version = version + 1
                         where id = :id and version = :version
                        """, id, draft, visitedAt, now).param("version", version).update();
    }

    public void move(UUID duplicate, UUID survivor) {
        jdbc.sql("update customers.repair set customer_id = :survivor where customer_id = :duplicate")
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, RepairDraft draft, Instant visitedAt, Instant now) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("product", draft.productId())
                .param("visitedOn", draft.visitedOn())
                .param("visitedAt", Times.bind(visitedAt))
                .param("station", stripped(draft.station()))
                .param("mileage", draft.mileage())
                .param("reading", stripped(draft.reading()))
                .param("fault", stripped(draft.fault()))
                .param("work", stripped(draft.work()))
                .param("cost", draft.cost())
                .param("warranty", draft.warranty())
                .param("now", Times.bind(now));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Repair repair(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var zh = row.getString("name_zh");
        return new Repair(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("product_id", UUID.class),
                zh == null ? new Text(name, name) : new Text(zh, row.getString("name_en")),
                row.getObject("visited_on", LocalDate.class),
                row.getString("station"),
                row.getObject("mileage", Integer.class),
                row.getString("reading"),
                row.getString("fault"),
                row.getString("work"),
                row.getBigDecimal("cost"),
                row.getBoolean("warranty"),
                row.getObject("recorded_by", UUID.class),
                row.getInt("version"));
    }
}
