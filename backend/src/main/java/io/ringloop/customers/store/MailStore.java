package io.ringloop.customers.store;

import io.ringloop.customers.Customer;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code customers.mail}. */
@Component
public class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use, the first one first. */
    public List<Customer.CustomerMail> of(UUID customer) {
        return jdbc.sql("""
                        select id, address from customers.mail
                         where customer_id = :customer and ended_at is null order by position, added_at, id
                        """)
                .param("customer", customer)
                .query((row, n) -> new Customer.CustomerMail(row.getObject("id", UUID.class), row.getString("address")))
                .list();
    }

    /** Makes these the addresses of the customer, in this order; one that is not among them has ended. */
    public void replace(UUID customer, List<String> addresses, Instant now) {
        jdbc.sql("""
                        update customers.mail set ended_at = :now
                         where customer_id = :customer and ended_at is null
                           and lower(address) <> all (select lower(a) from unnest(:addresses) a)
                        """)
                .param("customer", customer)
                .param("addresses", new SqlArrayValue("text", addresses.toArray()))
                .param("now", Times.bind(now))
                .update();
        for (int i = 0; i < addresses.size(); i++) {
            jdbc.sql("""
                            insert into customers.mail (id, customer_id, address, position, added_at)
                            values (:id, :customer, :address, :position, :now)
                            on conflict (customer_id, lower(address))
                            do update set position = excluded.position, address = excluded.address, ended_at = null
                            """)
                    .param("id", Ids.next())
                    .param("customer", customer)
                    .param("address", addresses.get(i).strip())
                    .param("position", i)
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    /** Moves the addresses of the duplicate behind those of the survivor. */
    public void move(UUID duplicate, UUID survivor) {
        jdbc.sql("""
                        update customers.mail m
                           set customer_id = :survivor, position = m.position + 1000
                         where m.customer_id = :duplicate
                           and not exists (select 1 from customers.mail s
                                            where s.customer_id = :survivor and lower(s.address) = lower(m.address))
                        """).param("survivor", survivor).param("duplicate", duplicate).update();
    }
}
