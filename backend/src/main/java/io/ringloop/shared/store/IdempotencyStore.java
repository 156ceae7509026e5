package io.ringloop.shared.store;

import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code shared.idempotency}. */
@Component
public class IdempotencyStore {

    /** What was asked, as a digest, and what was answered, as JSON. */
    public record Former(byte[] request, String answer) {}

    private final JdbcClient jdbc;
    private final Json json;

    IdempotencyStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the key is known; waits for the transaction that is using it. */
    public boolean reserve(String owner, String key, byte[] request, Instant at) {
        return jdbc.sql("""
                                insert into shared.idempotency (owner, key, request, created_at)
                                values (:owner, :key, :request, :at)
                                on conflict (owner, key) do nothing
                                """)
                        .param("owner", owner)
                        .param("key", key)
                        .param("request", request)
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    public void answered(String owner, String key, Object answer) {
        jdbc.sql("update shared.idempotency set answer = :answer where owner = :owner and key = :key")
                .param("answer", json.jsonb(answer))
                .param("owner", owner)
                .param("key", key)
                .update();
    }

    public Former find(String owner, String key) {
        return jdbc.sql("select request, answer from shared.idempotency where owner = :owner and key = :key")
                .param("owner", owner)
                .param("key", key)
                .query((row, number) -> new Former(row.getBytes("request"), row.getString("answer")))
                .single();
    }

    /** Forgets keys whose requests nobody will repeat any more. */
    public int forget(Instant before) {
        return jdbc.sql("delete from shared.idempotency where created_at < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
