package io.ringloop.archive.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code archive.person_key} and {@code archive.master_key_check}. */
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

    /** The fingerprint of the master key that belongs to this database: the first one ever offered. */
    public byte[] masterFingerprint(byte[] offered) {
        jdbc.sql("insert into archive.master_key_check (fingerprint) values (:offered) on conflict do nothing")
                .param("offered", offered)
                .update();
        return jdbc.sql("select fingerprint from archive.master_key_check")
                .query((row, number) -> row.getBytes("fingerprint"))
                .single();
    }
}
