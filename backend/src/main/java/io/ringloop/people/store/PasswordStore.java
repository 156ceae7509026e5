package io.ringloop.people.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code people.password}. */
@Component
public class PasswordStore {

    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(StaffId id) {
        return jdbc.sql("select encoded from people.password where staff_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void set(StaffId id, String encoded, Instant at) {
        jdbc.sql("""
                        insert into people.password (staff_id, encoded, changed_at)
                        values (:id, :encoded, :at)
                        on conflict (staff_id) do update set encoded = excluded.encoded, changed_at = excluded.changed_at
                        """)
                .param("id", id.value())
                .param("encoded", encoded)
                .param("at", Times.bind(at))
                .update();
    }
}
