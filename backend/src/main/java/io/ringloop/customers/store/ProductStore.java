package io.ringloop.customers.store;

import io.ringloop.customers.Customer.OwnedProduct;
import io.ringloop.customers.ProductDraft;
import io.ringloop.shared.Text;
import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.product}. */
@Component
public class ProductStore {

    private final JdbcClient jdbc;

    ProductStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the customer has now. */
    public List<OwnedProduct> of(UUID customer) {
        return jdbc.sql("""
                        select p.*, c.name_zh, c.name_en
                          from customers.product p left join customers.catalogue c on c.id = p.catalogue_id
                         where p.customer_id = :customer and p.ended_at is null order by p.added_at, p.id
                        """)
                .param("customer", customer)
                .query(ProductStore::product)
                .list();
    }

    /** @param name as the catalogue or the person says it */
    public void insert(
            UUID id, UUID customer, String name, ProductDraft draft, @Nullable LocalDate warrantyUntil, Instant now) {
        write("""
                insert into customers.product (id, customer_id, name, catalogue_id, serial, contract, bought_on, warranty_until,
                                               price, added_at)
                values (:id, :customer, :name, :catalogue, :serial, :contract, :boughtOn, :warrantyUntil, :price, :now)
                """, id, customer, name, draft, warrantyUntil)
                .param("now", Times.bind(now))
                .update();
    }

    /** Returns 0 when the customer has no such product. */
    public int update(UUID id, UUID customer, String name, ProductDraft draft, @Nullable LocalDate warrantyUntil) {
        return write("""
                        update customers.product
                           set name = :name, catalogue_id = :catalogue, serial = :serial, contract = :contract,
                               bought_on = :boughtOn, warranty_until = :warrantyUntil, price = :price
                         where id = :id and customer_id = :customer and ended_at is null
                        """, id, customer, name, draft, warrantyUntil).update();
    }

    /** The customer does not have it any more; returns 0 when they never had. */
    public int end(UUID id, UUID customer, Instant now) {
        return jdbc.sql("""
                        update customers.product set ended_at = coalesce(ended_at, :now)
                         where id = :id and customer_id = :customer
                        """)
                .param("id", id)
                .param("customer", customer)
                .param("now", Times.bind(now))
                .update();
    }

    public void move(UUID duplicate, UUID survivor) {
        jdbc.sql("update customers.product set customer_id = :survivor where customer_id = :duplicate")
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .update();
    }

    /** What was paid in the months before a day, and the day on which the first of it was bought. */
    public Spent spent(UUID customer, int months, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(price), 0) as total, min(bought_on) as since from customers.product
                         where customer_id = :customer and ended_at is null and price > 0
                           and bought_on + make_interval(months => :months) > :day
                        """)
                .param("customer", customer)
                .param("months", months)
                .param("day", day)
                .query((row, n) -> new Spent(
                        Objects.requireNonNull(row.getBigDecimal("total")), row.getObject("since", LocalDate.class)))
                .single();
    }

    /** Yuan, and since when; no day when nothing was paid. */
    public record Spent(BigDecimal total, @Nullable LocalDate since) {}

    private JdbcClient.StatementSpec write(
            String sql, UUID id, UUID customer, String name, ProductDraft draft, @Nullable LocalDate warrantyUntil) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("customer", customer)
                .param("name", name)
                .param("catalogue", draft.catalogueId())
                .param("serial", blankToNull(draft.serial()))
                .param("contract", blankToNull(draft.contract()))
                .param("boughtOn", draft.boughtOn())
                .param("warrantyUntil", warrantyUntil)
                .param("price", draft.price());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static OwnedProduct product(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var catalogue = row.getObject("catalogue_id", UUID.class);
        return new OwnedProduct(
                row.getObject("id", UUID.class),
                name,
                catalogue,
                catalogue == null ? new Text(name, name) : new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("serial"),
                row.getString("contract"),
                row.getObject("bought_on", LocalDate.class),
                row.getObject("warranty_until", LocalDate.class),
                row.getBigDecimal("price"));
    }
}
