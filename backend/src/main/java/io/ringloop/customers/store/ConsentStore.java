package io.ringloop.customers.store;

import io.ringloop.customers.ConsentRow;
import io.ringloop.customers.Customer;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.consent}; rows are only added. */
@Component
public class ConsentStore {

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, UUID customer, ConsentRow row, @Nullable UUID actor) {
        jdbc.sql("""
                        insert into customers.consent (id, customer_id, channel, purpose, given, source, evidence, at, recorded_at,
                                                       actor)
                        values (:id, :customer, :channel, :purpose, :given, :source, :evidence, :at, :recordedAt, :actor)
                        """)
                .param("id", id)
                .param("customer", customer)
                .param("channel", row.channel())
                .param("purpose", row.purpose())
                .param("given", row.given())
                .param("source", row.source())
                .param("evidence", row.evidence())
                .param("at", Times.bind(row.at()))
                .param("recordedAt", Times.bind(row.recordedAt()))
                .param("actor", actor)
                .update();
    }

    /** The latest of every channel and purpose. */
    public List<ConsentRow> current(UUID customer) {
        return jdbc.sql("""
                        select distinct on (channel, purpose) * from customers.consent
                         where customer_id = :customer order by channel, purpose, at desc, id desc
                        """)
                .param("customer", customer)
                .query(ConsentStore::row)
                .list();
    }

    /** All that was ever said, the latest first. */
    public List<ConsentRow> all(UUID customer, int most) {
        return jdbc.sql("""
                        select * from customers.consent where customer_id = :customer
                         order by recorded_at desc, id desc limit :most
                        """)
                .param("customer", customer)
                .param("most", most)
                .query(ConsentStore::row)
                .list();
    }

    Customer.Consent summary(UUID customer) {
        var promoted = current(customer).stream()
                .filter(row -> row.given() && row.purpose().equals("promotion"))
                .map(ConsentRow::channel)
                .toList();
        return new Customer.Consent(promoted.contains("call"), promoted.contains("sms") || promoted.contains("mail"));
    }

    public void move(UUID duplicate, UUID survivor) {
        jdbc.sql("update customers.consent set customer_id = :survivor where customer_id = :duplicate")
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .update();
    }

    private static ConsentRow row(ResultSet row, int number) throws SQLException {
        return new ConsentRow(
                row.getString("channel"),
                row.getString("purpose"),
                row.getBoolean("given"),
                row.getString("source"),
                row.getString("evidence"),
                Times.read(row, "at"),
                Times.read(row, "recorded_at"));
    }
}
