package io.ringloop.complaints.store;

import io.ringloop.complaints.OpenComplaint;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What complaints ask of the cases on record, as {@code cases} publishes them. */
@Component
public class ComplaintHistoryStore {

    private final JdbcClient jdbc;

    ComplaintHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Complaints of a customer received since; a duplicate that was merged does not count. */
    public int complaintsSince(UUID customer, Instant since) {
        return jdbc.sql("""
                        select count(*) from cases.v_case
                         where kind = 'complaint' and customer_id = :customer and received_at >= :since and merged_into is null
                        """)
                .param("customer", customer)
                .param("since", Times.bind(since))
                .query(Integer.class)
                .single();
    }

    /** How many open cases each of them answers for. */
    public Map<UUID, Integer> openCases(Collection<UUID> staff) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select owner_id, count(*)::int as open from cases.v_case
                         where owner_id = any (:staff) and status <> 'closed' group by owner_id
                        """).param("staff", new SqlArrayValue("uuid", staff.toArray())).query(row -> {
            counts.put(row.getObject("owner_id", UUID.class), row.getInt("open"));
        });
        return counts;
    }

    /** Who has owned another case of the customer. */
    public Set<UUID> know(UUID customer, UUID besides) {
        return jdbc.sql("""
                        select distinct owner_id from cases.v_case
                         where customer_id = :customer and id <> :besides and owner_id is not null
                        """)
                .param("customer", customer)
                .param("besides", besides)
                .query(UUID.class)
                .set();
    }

    /** Open complaints of these customers, or given by this number; the one received last first. */
    public List<OpenComplaint> open(Collection<UUID> customers, @Nullable String phone) {
        return jdbc.sql("""
                        select v.id, v.number, v.customer_id, c.reason, v.product
                          from cases.v_case v join complaints.complaint c on c.case_id = v.id
                         where v.status <> 'closed' and v.customer_id = any (:customers)
                        union
                        select v.id, v.number, v.customer_id, c.reason, v.product
                          from complaints.complaint c join cases.v_case v on v.id = c.case_id
                         where v.status <> 'closed' and v.customer_id is null and c.registration ->> 'feedbackPhone' = :phone
                         order by 1 desc
                        """)
                .param("customers", new SqlArrayValue("uuid", customers.toArray()))
                .param("phone", phone)
                .query((row, number) -> new OpenComplaint(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("reason"),
                        row.getString("product")))
                .list();
    }
}
