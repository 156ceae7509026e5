package io.ringloop.engine.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code engine.publication}: which version of each process new instances follow. */
@Component
public class PublicationStore {

    /**
     * The version that is in use.
     *
     * @param source {@code bundled}: came with the application; {@code studio}: published by a process owner
     * @param contentHash SHA-256 of the model
     */
    public record Publication(String processKey, String definitionId, String source, String contentHash) {}

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> publishedDefinition(String processKey) {
        return find(processKey).map(Publication::definitionId);
    }

    public Optional<Publication> find(String processKey) {
        return jdbc.sql("""
                        select process_key, definition_id, source, content_hash
                          from engine.publication where process_key = :key
                        """)
                .param("key", processKey)
                .query((row, number) -> new Publication(
                        row.getString("process_key"),
                        row.getString("definition_id"),
                        row.getString("source"),
                        row.getString("content_hash")))
                .optional();
    }

    /** Keys of all published processes. */
    public Set<String> keys() {
        return jdbc.sql("select process_key from engine.publication")
                .query(String.class)
                .set();
    }

    /** Keeps other nodes from publishing until the transaction ends. */
    public void lock() {
        jdbc.sql("lock table engine.publication in share row exclusive mode").update();
    }

    public void publish(Publication publication, Instant at) {
        jdbc.sql("""
                        insert into engine.publication (process_key, definition_id, source, content_hash, published_at)
                        values (:key, :definition, :source, :hash, :at)
                        on conflict (process_key) do update
                           set definition_id = excluded.definition_id, source = excluded.source,
                               content_hash = excluded.content_hash, published_at = excluded.published_at,
                               version = publication.version + 1
                        """)
                .param("key", publication.processKey())
                .param("definition", publication.definitionId())
                .param("source", publication.source())
                .param("hash", publication.contentHash())
                .param("at", Times.bind(at))
                .update();
    }
}
