package io.ringloop.people.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into table {@code people.session}, which Spring Session writes. */
@Component
public class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<String> alive(Collection<String> ids, Instant at) {
        return jdbc.sql("""
                        select session_id from people.session where session_id = any (:ids) and expiry_time > :now
                        """)
                .param("ids", StaffRows.texts(ids))
                .param("now", at.toEpochMilli())
                .query(String.class)
                .set();
    }
}
