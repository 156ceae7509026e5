package io.ringloop.customers.store;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code customers.number} and {@code customers.product}. */
@Component
public class NumberStore {

    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Customer.CustomerNumber> of(UUID customer) {
        return jdbc.sql("""
                        select id, dialled, e164, kind from customers.number
                         where customer_id = :customer order by position, added_at
                        """)
                .param("customer", customer)
                .query((row, n) -> new Customer.CustomerNumber(
                        row.getObject("id", UUID.class),
                        row.getString("dialled"),
                        row.getString("e164"),
                        row.getString("kind")))
                .list();
    }

    public List<Customer.OwnedProduct> productsOf(UUID customer) {
        return jdbc.sql("""
                        select id, name, serial, bought_on from customers.product
                         where customer_id = :customer order by added_at, id
                        """)
                .param("customer", customer)
                .query((row, n) -> new Customer.OwnedProduct(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("serial"),
                        row.getObject("bought_on", LocalDate.class)))
                .list();
    }

    /** Customers who have this number, those changed last first. */
    public List<UUID> customersWith(PhoneNumber number) {
        return jdbc.sql("""
                        select c.id
                          from customers.customer c
                         where c.merged_into is null
                           and c.id in (select n.customer_id from customers.number n
                                         where n.e164 = :e164 or (:e164::text is null and n.digits = :digits))
                         order by c.changed_at desc, c.id
                         limit 20
                        """)
                .param("e164", number.e164())
                .param("digits", number.digits())
                .query(UUID.class)
                .list();
    }

    /** Makes these the numbers of the customer, in this order; one that stays keeps its id. */
    public void replace(UUID customer, List<PhoneNumber> numbers, Instant now) {
        jdbc.sql("delete from customers.number where customer_id = :customer and dialled <> all (:dialled)")
                .param("customer", customer)
                .param(
                        "dialled",
                        new SqlArrayValue(
                                "text",
                                numbers.stream().map(PhoneNumber::dialled).toArray()))
                .update();
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            jdbc.sql("""
                            insert into customers.number (id, customer_id, position, dialled, e164, digits, kind, added_at)
                            values (:id, :customer, :position, :dialled, :e164, :digits, :kind, :now)
                            on conflict (customer_id, dialled) do update set position = excluded.position
                            """)
                    .param("id", Ids.next())
                    .param("customer", customer)
                    .param("position", i)
                    .param("dialled", number.dialled())
                    .param("e164", number.e164())
                    .param("digits", number.digits())
                    .param("kind", number.kind().code())
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    public void replaceProducts(UUID customer, List<CustomerDraft.ProductDraft> products, Instant now) {
        jdbc.sql("delete from customers.product where customer_id = :customer")
                .param("customer", customer)
                .update();
        for (var product : products) {
            jdbc.sql("""
                            insert into customers.product (id, customer_id, name, serial, bought_on, added_at)
                            values (:id, :customer, :name, :serial, :boughtOn, :now)
                            """)
                    .param("id", Ids.next())
                    .param("customer", customer)
                    .param("name", product.name())
                    .param("serial", product.serial())
                    .param("boughtOn", product.boughtOn())
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    /** Moves what the duplicate has to the survivor; a number both have stays once. */
    public void move(UUID duplicate, UUID survivor) {
        jdbc.sql("""
                        update customers.number n
                           set customer_id = :survivor, position = n.position + 1000
                         where n.customer_id = :duplicate
                           and not exists (select 1 from customers.number s
                                            where s.customer_id = :survivor and s.dialled = n.dialled)
                        """).param("survivor", survivor).param("duplicate", duplicate).update();
        jdbc.sql("update customers.product set customer_id = :survivor where customer_id = :duplicate")
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .update();
    }
}
