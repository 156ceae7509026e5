package io.ringloop.customers.store;

import io.ringloop.customers.Customer;
import io.ringloop.customers.NumberRecord;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code customers.number}. */
@Component
public class NumberStore {

    private static final String IN_USE = "ended_at is null and wrong_at is null";

    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use. */
    public List<Customer.CustomerNumber> of(UUID customer) {
        return jdbc.sql("""
                        select id, dialled, e164, kind from customers.number
                         where customer_id = :customer and ended_at is null and wrong_at is null order by position, added_at
                        """)
                .param("customer", customer)
                .query((row, n) -> new Customer.CustomerNumber(
                        row.getObject("id", UUID.class),
                        row.getString("dialled"),
                        row.getString("e164"),
                        row.getString("kind")))
                .list();
    }

    /** All that were ever theirs, those in use first. */
    public List<NumberRecord> all(UUID customer) {
        return jdbc.sql("select * from customers.number where customer_id = :customer order by "
                        + "ended_at is not null or wrong_at is not null, position, added_at")
                .param("customer", customer)
                .query(NumberStore::number)
                .list();
    }

    /** The same number of the customer, however it was written. */
    public Optional<NumberRecord> same(UUID customer, PhoneNumber number) {
        return jdbc.sql("""
                        select * from customers.number
                         where customer_id = :customer and (e164 = :e164 or (:e164::text is null and digits = :digits
                                                            and (digits <> '' or dialled = :dialled)))
                         order by wrong_at is null, ended_at is not null
                         limit 1
                        """)
                .param("customer", customer)
                .param("e164", number.e164())
                .param("digits", number.digits())
                .param("dialled", number.dialled())
                .query(NumberStore::number)
                .optional();
    }

    /** Customers who use this number, those changed last first. */
    public List<UUID> customersWith(PhoneNumber number) {
        return jdbc.sql("""
                        select c.id
                          from customers.customer c
                         where c.merged_into is null
                           and c.id in (select n.customer_id from customers.number n
                                         where (n.e164 = :e164 or (:e164::text is null and n.digits = :digits))
                                           and n.ended_at is null and n.wrong_at is null)
                         order by c.changed_at desc, c.id
                         limit 20
                        """)
                .param("e164", number.e164())
                .param("digits", number.digits())
                .query(UUID.class)
                .list();
    }

    /** Adds a number as the last one. */
    public void add(UUID customer, PhoneNumber number, String source, Instant now) {
        jdbc.sql("""
                        insert into customers.number (id, customer_id, position, dialled, e164, digits, kind, source, added_at)
                        values (:id, :customer,
                                (select coalesce(max(position) + 1, 0) from customers.number where customer_id = :customer),
                                :dialled, :e164, :digits, :kind, :source, :now)
                        """)
                .param("id", Ids.next())
                .param("customer", customer)
                .param("dialled", number.dialled())
                .param("e164", number.e164())
                .param("digits", number.digits())
                .param("kind", number.kind().code())
                .param("source", source)
                .param("now", Times.bind(now))
                .update();
    }

    /** Makes these numbers the first ones, in this order. */
    public void order(UUID customer, List<UUID> ids) {
        jdbc.sql("""
                        update customers.number n set position = o.place
                          from (select id, place from unnest(:ids) with ordinality as o (id, place)) o
                         where n.id = o.id and n.customer_id = :customer
                        """)
                .param("customer", customer)
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .update();
    }

    /** The customer does not have it any more. */
    public void end(UUID id, Instant now) {
        jdbc.sql("update customers.number set ended_at = :now where id = :id and " + IN_USE)
                .param("id", id)
                .param("now", Times.bind(now))
                .update();
    }

    /** It never was theirs, or is somebody else's now. */
    public void wrong(UUID id, String source, Instant now) {
        jdbc.sql(
                        "update customers.number set wrong_at = :now, wrong_source = :source where id = :id and wrong_at is null")
                .param("id", id)
                .param("source", source)
                .param("now", Times.bind(now))
                .update();
    }

    /** It is theirs after all. */
    public void restore(UUID id) {
        jdbc.sql("update customers.number set ended_at = null, wrong_at = null, wrong_source = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Moves the numbers of the duplicate behind those of the survivor; one that the survivor has in any form stays behind. */
    public void move(UUID duplicate, UUID survivor) {
        jdbc.sql("""
                        update customers.number n
                           set customer_id = :survivor, position = n.position + 1000
                         where n.customer_id = :duplicate
                           and not exists (select 1 from customers.number s
                                            where s.customer_id = :survivor and (s.dialled = n.dialled or s.e164 = n.e164))
                        """).param("survivor", survivor).param("duplicate", duplicate).update();
    }

    private static NumberRecord number(ResultSet row, int index) throws SQLException {
        return new NumberRecord(
                row.getObject("id", UUID.class),
                row.getString("dialled"),
                row.getString("e164"),
                row.getString("kind"),
                row.getString("source"),
                Times.read(row, "added_at"),
                Times.readNullable(row, "ended_at"),
                Times.readNullable(row, "wrong_at"),
                row.getString("wrong_source"));
    }
}
