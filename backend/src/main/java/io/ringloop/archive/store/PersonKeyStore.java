package io.ringloop.archive.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code archive.person_key}. */
@Component
public class PersonKeyStore {

    private final JdbcClient jdbc;

    PersonKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<byte[]> find(UUID person) {
        return jdbc.sql("select wrapped from archive.person_key where person_id = :person")
                .param("person", person)
                .query((row, number) -> row.getBytes("wrapped"))
                .optional();
    }

    /** Keeps the key unless another transaction was first. */
    public void add(UUID person, byte[] wrapped, Instant at) {
        jdbc.sql("""
                        insert into archive.person_key (person_id, wrapped, created_at)
                        values (:person, :wrapped, :at)
                        on conflict (person_id) do nothing
                        """)
                .param("person", person)
                .param("wrapped", wrapped)
                .param("at", Times.bind(at))
                .update();
    }
}
