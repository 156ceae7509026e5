package io.ringloop.recordings.store;

import io.ringloop.files.FileId;
import io.ringloop.people.StaffId;
import io.ringloop.recordings.Recording;
import io.ringloop.recordings.RecordingState;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recordings on their way from the PBX, and out of our files. */
@Component
public class TakeoverStore {

    private final JdbcClient jdbc;

    TakeoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recording as its PBX names it. */
    public record Known(
            UUID id,
            UUID contactId,
            RecordingState state,
            @Nullable FileId fileId) {}

    /** False when it is known already. */
    public boolean begin(UUID id, UUID contact, String pbx, String name, boolean refused, Instant at) {
        return jdbc.sql("""
                        insert into recordings.recording (id, contact_id, pbx, name, state, begun_at)
                        values (:id, :contact, :pbx, :name, :state, :at)
                        on conflict (pbx, name) do nothing
                        """)
                        .param("id", id)
                        .param("contact", contact)
                        .param("pbx", pbx)
                        .param("name", name)
                        .param("state", (refused ? RecordingState.REFUSED : RecordingState.AWAITED).code())
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    public Optional<Known> find(String pbx, String name) {
        return known("", pbx, name);
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Optional<Known> lock(String pbx, String name) {
        return known(" for update", pbx, name);
    }

    private Optional<Known> known(String locking, String pbx, String name) {
        return jdbc.sql(
                        "select id, contact_id, state, file_id from recordings.recording where pbx = :pbx and name = :name"
                                + locking)
                .param("pbx", pbx)
                .param("name", name)
                .query(TakeoverStore::known)
                .optional();
    }

    /** The contact of a call that is over. */
    public Optional<UUID> contactOver(String pbx, String linkedid) {
        return jdbc.sql("""
                        select call.contact_id
                          from contacts.v_contact_call call join contacts.v_contact_course course on course.id = call.contact_id
                         where call.pbx = :pbx and call.linkedid = :linkedid and course.ended_at is not null
                           and not call.line_open
                        """)
                .param("pbx", pbx)
                .param("linkedid", linkedid)
                .query(UUID.class)
                .optional();
    }

    /** Everybody who talked in a contact. */
    public List<StaffId> served(UUID contact) {
        return jdbc.sql("select staff_id from contacts.v_contact_served where contact_id = :contact")
                .param("contact", contact)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    public void keep(UUID id, UUID contact, FileId file, Duration length, byte[] peaks, Instant at) {
        jdbc.sql("""
                        update recordings.recording
                           set state = 'present', contact_id = :contact, file_id = :file, length_ms = :length, peaks = :peaks,
                               kept_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("contact", contact)
                .param("file", file.value())
                .param("length", length.toMillis())
                .param("peaks", peaks)
                .param("at", Times.bind(at))
                .update();
    }

    public void empty(UUID id, UUID contact) {
        jdbc.sql("update recordings.recording set state = 'empty', contact_id = :contact, length_ms = 0 where id = :id")
                .param("id", id)
                .param("contact", contact)
                .update();
    }

    /** Gives up what has not come although its call was over before; says which. */
    public List<Recording> giveUp(Instant overBefore) {
        return jdbc.sql("""
                        update recordings.recording recording set state = 'missing'
                          from contacts.v_contact_course course
                         where recording.state = 'awaited' and course.ended_at < :before
                           and course.id = coalesce((select merged_into from contacts.v_contact_merged merged
                                                      where merged.id = recording.contact_id), recording.contact_id)
                        returning recording.id, recording.contact_id, recording.state, recording.begun_at, recording.length_ms
                        """)
                .param("before", Times.bind(overBefore))
                .query(RecordingStore::recording)
                .list();
    }

    /** Some that were kept before, the oldest first. */
    public List<Known> keptBefore(Instant before, int most) {
        return jdbc.sql("""
                        select id, contact_id, state, file_id from recordings.recording
                         where state = 'present' and kept_at < :before order by kept_at limit :most
                        """)
                .param("before", Times.bind(before))
                .param("most", most)
                .query(TakeoverStore::known)
                .list();
    }

    /** False when it is gone already. */
    public boolean erase(UUID id, Instant at) {
        return jdbc.sql("""
                        update recordings.recording set state = 'erased', file_id = null, peaks = null, erased_at = :at
                         where id = :id and state = 'present'
                        """).param("id", id).param("at", Times.bind(at)).update() == 1;
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                RecordingState.of(row.getString("state")),
                file == null ? null : new FileId(file));
    }
}
