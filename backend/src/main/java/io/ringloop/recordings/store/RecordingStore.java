package io.ringloop.recordings.store;

import io.ringloop.files.FileId;
import io.ringloop.people.Scope;
import io.ringloop.recordings.Recording;
import io.ringloop.recordings.RecordingState;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
        return jdbc.sql(COLUMNS + "recording where " + OF_CONTACT + " order by begun_at desc, id desc limit 1")
                .param("contact", contact)
                .query(RecordingStore::recording)
                .optional();
    }

    /** Also those of calls that turned out to be this one. */
    private static final String OF_CONTACT = """
            (recording.contact_id = :contact
             or recording.contact_id in (select id from contacts.v_contact_merged where merged_into = :contact))
            """;

    /** What the scope reaches: one's own calls, also given away ones, or those of one's people. What nobody served is nobody's. */
    private static final String REACHED = """
            exists (select 1 from contacts.v_contact_course course
                     where course.id = coalesce((select merged_into from contacts.v_contact_merged merged
                                                  where merged.id = recording.contact_id), recording.contact_id)
                       and (:all or course.agent_id = :self or course.unit_id = any(:units)
                            or exists (select 1 from contacts.v_contact_served served
                                        where served.contact_id = course.id and served.staff_id = :self)))
            """;

    /** The recordings of a contact that the scope reaches, in the order they were made. */
    public List<Recording> ofContact(UUID contact, Scope scope) {
        return scoped(OF_CONTACT, scope)
                .param("contact", contact)
                .query(RecordingStore::recording)
                .list();
    }

    public Optional<Recording> find(UUID id, Scope scope) {
        return scoped("recording.id = :id", scope)
                .param("id", id)
                .query(RecordingStore::recording)
                .optional();
    }

    private JdbcClient.StatementSpec scoped(String which, Scope scope) {
        return jdbc.sql(COLUMNS + "recording where " + which + " and " + REACHED + " order by begun_at, id")
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()));
    }

    /** How loud each part is, 0 to 255; empty when it is not here. */
    public byte[] peaks(UUID id) {
        return jdbc.sql("select peaks from recordings.recording where id = :id and peaks is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("peaks"))
                .optional()
                .orElse(new byte[0]);
    }

    public Optional<FileId> file(UUID id) {
        return jdbc.sql("select file_id from recordings.recording where id = :id and file_id is not null")
                .param("id", id)
                .query((row, number) -> new FileId(row.getObject("file_id", UUID.class)))
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
