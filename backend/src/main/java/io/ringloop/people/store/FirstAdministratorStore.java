package io.ringloop.people.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code people.first_administrator_token}. */
@Component
public class FirstAdministratorStore {

    private final JdbcClient jdbc;

    FirstAdministratorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(byte[] digest, Instant expiresAt) {
        jdbc.sql("insert into people.first_administrator_token (digest, expires_at) values (:digest, :expires)")
                .param("digest", digest)
                .param("expires", Times.bind(expiresAt))
                .update();
    }

    public boolean valid(byte[] digest, Instant at) {
        return jdbc.sql("""
                        select exists (
                            select 1 from people.first_administrator_token where digest = :digest and expires_at > :at)
                        """)
                .param("digest", digest)
                .param("at", Times.bind(at))
                .query(Boolean.class)
                .single();
    }

    public void forgetAll() {
        jdbc.sql("delete from people.first_administrator_token").update();
    }
}
