package io.ringloop.routing.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which call to a customer in hand. */
@Component
public class DialStore {

    private final JdbcClient jdbc;

    DialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was in hand already. */
    public boolean start(StaffId staff, UUID dial, Instant since) {
        return jdbc.sql("""
                        insert into routing.dial (staff_id, dial_id, since) values (:staff, :dial, :since)
                        on conflict do nothing
                        """)
                        .param("staff", staff.value())
                        .param("dial", dial)
                        .param("since", Times.bind(since))
                        .update()
                > 0;
    }

    /** False when it was not in hand. */
    public boolean end(StaffId staff, UUID dial) {
        return jdbc.sql("delete from routing.dial where staff_id = :staff and dial_id = :dial")
                        .param("staff", staff.value())
                        .param("dial", dial)
                        .update()
                > 0;
    }
}
