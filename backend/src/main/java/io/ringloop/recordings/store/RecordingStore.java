package io.ringloop.recordings.store;

import io.ringloop.recordings.Recording;
import io.ringloop.recordings.RecordingState;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of recordings. */
@Component
public class RecordingStore {

    private static final String COLUMNS =
            "select id, contact_id, state, begun_at, length_ms from recordings.recording ";

    private final JdbcClient jdbc;

    RecordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Recording> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(RecordingStore::recording)
                .optional();
    }

    public Optional<Recording> ofContact(UUID contact) {
        return jdbc.sql(COLUMNS + "where contact_id = :contact order by begun_at desc, id desc limit 1")
                .param("contact", contact)
                .query(RecordingStore::recording)
                .optional();
    }

    static Recording recording(ResultSet row, int number) throws SQLException {
        var length = row.getObject("length_ms", Long.class);
        return new Recording(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                RecordingState.of(row.getString("state")),
                Times.read(row, "begun_at"),
                length == null ? null : Duration.ofMillis(length));
    }
}
