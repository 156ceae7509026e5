package io.ringloop.surveys.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code surveys.visit} and {@code surveys.token_key}. */
@Component
public class SurveyVisitStore {

    private final JdbcClient jdbc;

    SurveyVisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often somebody has come, and since when it is counted. */
    public record Came(int times, Instant since) {}

    /** Counts that somebody comes, this time included; what began before {@code outdated} does not count any more. */
    public Came came(byte[] key, Instant at, Instant outdated) {
        return jdbc.sql("""
                        insert into surveys.visit as known (key, since, times) values (:key, :at, 1)
                        on conflict (key) do update
                           set since = case when known.since <= :outdated then excluded.since else known.since end,
                               times = case when known.since <= :outdated then 1 else known.times + 1 end
                        returning since, times
                        """)
                .param("key", key)
                .param("at", Times.bind(at))
                .param("outdated", Times.bind(outdated))
                .query((row, number) -> new Came(row.getInt("times"), Times.read(row, "since")))
                .single();
    }

    /** Forgets what does not count any more. */
    public int forget(Instant before) {
        return jdbc.sql("delete from surveys.visit where since < :before")
                .param("before", Times.bind(before))
                .update();
    }

    /** The key that is in use: this one if there was none. */
    public byte[] tokenKey(byte[] wrapped) {
        jdbc.sql("insert into surveys.token_key (wrapped) values (:wrapped) on conflict do nothing")
                .param("wrapped", wrapped)
                .update();
        return jdbc.sql("select wrapped from surveys.token_key")
                .query((row, number) -> row.getBytes("wrapped"))
                .single();
    }

    /** The key that is in use. */
    public Optional<byte[]> tokenKey() {
        return jdbc.sql("select wrapped from surveys.token_key")
                .query((row, number) -> row.getBytes("wrapped"))
                .optional();
    }
}
