package io.ringloop.shared.store;

import io.ringloop.shared.Cursor;
import io.ringloop.shared.Json;
import io.ringloop.shared.OutboxMessage;
import io.ringloop.shared.ParkedMessage;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code shared.outbox_message}. */
@Component
public class OutboxStore {

    private final JdbcClient jdbc;
    private final Json json;

    OutboxStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the topic already has the key. */
    public boolean add(UUID id, String topic, String key, Map<String, ?> payload, Instant at, Instant dueAt) {
        return jdbc.sql("""
                                insert into shared.outbox_message (id, topic, key, payload, created_at, due_at)
                                values (:id, :topic, :key, :payload, :at, :due)
                                on conflict (topic, key) do nothing
                                """)
                        .param("id", id)
                        .param("topic", topic)
                        .param("key", key)
                        .param("payload", json.jsonb(payload))
                        .param("at", Times.bind(at))
                        .param("due", Times.bind(dueAt))
                        .update()
                == 1;
    }

    /** The waiting message that is due longest, locked for the current transaction. */
    public @Nullable OutboxMessage lockNextDue(Collection<String> topics, Instant now) {
        if (topics.isEmpty()) {
            return null;
        }
        return jdbc.sql("""
                        select id, topic, key, payload, attempts
                          from shared.outbox_message
                         where state = 'waiting' and due_at <= :now and topic in (:topics)
                         order by due_at, id
                         limit 1
                           for update skip locked
                        """)
                .param("now", Times.bind(now))
                .param("topics", topics)
                .query((row, number) -> new OutboxMessage(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getString("key"),
                        json.map(row, "payload"),
                        row.getInt("attempts")))
                .optional()
                .orElse(null);
    }

    public void delivered(UUID id, Instant at) {
        jdbc.sql("update shared.outbox_message set state = 'delivered', delivered_at = :at where id = :id")
                .param("at", Times.bind(at))
                .param("id", id)
                .update();
    }

    public void failed(UUID id, int attempts, String reason, Instant dueAt, boolean parked) {
        jdbc.sql("""
                        update shared.outbox_message
                           set attempts = :attempts, last_error = :reason, due_at = :due, state = :state
                         where id = :id and state = 'waiting'
                        """)
                .param("attempts", attempts)
                .param("reason", reason)
                .param("due", Times.bind(dueAt))
                .param("state", parked ? "parked" : "waiting")
                .param("id", id)
                .update();
    }

    /** What was given up, the oldest first. {@code after} holds the instant and the id of the last row shown. */
    public List<ParkedMessage> parked(@Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select id, topic, key, attempts, last_error, created_at
                          from shared.outbox_message
                         where state = 'parked' and (:afterAt::timestamptz is null or (created_at, id) > (:afterAt, :afterId))
                         order by created_at, id
                         limit :limit
                        """)
                .param("afterAt", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(OutboxStore::parked)
                .list();
    }

    /** A message that was given up, locked for the current transaction; empty when it is not parked. */
    public Optional<ParkedMessage> lockParked(UUID id) {
        return jdbc.sql("""
                        select id, topic, key, attempts, last_error, created_at
                          from shared.outbox_message where id = :id and state = 'parked' for update
                        """).param("id", id).query(OutboxStore::parked).optional();
    }

    /** Delivers it anew, as if it had never failed. */
    public void unpark(UUID id, Instant dueAt) {
        jdbc.sql("update shared.outbox_message set state = 'waiting', attempts = 0, due_at = :due where id = :id")
                .param("due", Times.bind(dueAt))
                .param("id", id)
                .update();
    }

    /** The message waits without having failed. */
    public void postpone(UUID id, Instant dueAt) {
        jdbc.sql("update shared.outbox_message set due_at = :due where id = :id and state = 'waiting'")
                .param("due", Times.bind(dueAt))
                .param("id", id)
                .update();
    }

    /** Never delivers it; its key stays taken. */
    public void drop(UUID id) {
        jdbc.sql("update shared.outbox_message set state = 'dropped' where id = :id")
                .param("id", id)
                .update();
    }

    private static ParkedMessage parked(ResultSet row, int number) throws SQLException {
        return new ParkedMessage(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getInt("attempts"),
                Objects.requireNonNullElse(row.getString("last_error"), ""),
                Times.read(row, "created_at"));
    }

    /** Forgets what was delivered long ago. */
    public int forgetDelivered(Instant before) {
        return jdbc.sql("delete from shared.outbox_message where state = 'delivered' and delivered_at < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
