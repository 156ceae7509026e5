package io.ringloop.recordings.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people remark at a moment of a recording; every wording is kept, the last one counts. */
@Component
public class RemarkStore {

    private static final String COLUMNS = """
            select remark.id, remark.at_ms, remark.author_id, remark.version, wording.text, wording.written_at
              from recordings.remark
                   join recordings.remark_version wording on wording.remark_id = remark.id and wording.version = remark.version
            """;

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A remark.
     *
     * @param atMs in milliseconds from the beginning of the recording
     * @param version 0 as first written
     */
    public record Remark(UUID id, long atMs, StaffId author, int version, String text, Instant writtenAt) {}

    public void add(UUID recording, Remark remark) {
        jdbc.sql("""
                        insert into recordings.remark (id, recording_id, at_ms, author_id, version)
                        values (:id, :recording, :at, :author, :version)
                        """)
                .param("id", remark.id())
                .param("recording", recording)
                .param("at", remark.atMs())
                .param("author", remark.author().value())
                .param("version", remark.version())
                .update();
        word(remark.id(), remark.version(), remark.text(), remark.writtenAt());
    }

    /** How many rows were changed: none when the version is not the one that was read. */
    public int change(UUID id, int version, String text, Instant at) {
        var changed = jdbc.sql(
                        "update recordings.remark set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1) {
            word(id, version + 1, text, at);
        }
        return changed;
    }

    public Optional<Remark> find(UUID recording, UUID id) {
        return jdbc.sql(COLUMNS + "where remark.id = :id and remark.recording_id = :recording")
                .param("id", id)
                .param("recording", recording)
                .query((row, number) -> remark(row))
                .optional();
    }

    /** In the order of their moments. */
    public List<Remark> of(UUID recording) {
        return jdbc.sql(COLUMNS + "where remark.recording_id = :recording order by remark.at_ms, remark.id")
                .param("recording", recording)
                .query((row, number) -> remark(row))
                .list();
    }

    private void word(UUID remark, int version, String text, Instant at) {
        jdbc.sql("""
                        insert into recordings.remark_version (remark_id, version, text, written_at)
                        values (:remark, :version, :text, :at)
                        """)
                .param("remark", remark)
                .param("version", version)
                .param("text", text)
                .param("at", Times.bind(at))
                .update();
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getLong("at_ms"),
                new StaffId(row.getObject("author_id", UUID.class)),
                row.getInt("version"),
                row.getString("text"),
                Times.read(row, "written_at"));
    }
}
