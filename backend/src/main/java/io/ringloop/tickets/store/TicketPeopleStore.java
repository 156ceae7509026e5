package io.ringloop.tickets.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What speaks for an owner, from the cases on record as {@code cases} publishes them. */
@Component
public class TicketPeopleStore {

    private final JdbcClient jdbc;

    TicketPeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
