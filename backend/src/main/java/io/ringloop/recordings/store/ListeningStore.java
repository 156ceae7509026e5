package io.ringloop.recordings.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who listened to what. */
@Component
public class ListeningStore {

    private final JdbcClient jdbc;

    ListeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From where to where, in milliseconds from the beginning of the recording. */
    public record Part(long fromMs, long toMs) {}

    /** One listening; no part when nothing was played. */
    public record Listening(UUID id, StaffId by, Instant begunAt, List<Part> parts) {}

    public void begin(UUID id, UUID recording, StaffId by, Instant at) {
        jdbc.sql(
                        "insert into recordings.listening (id, recording_id, staff_id, begun_at) values (:id, :recording, :by, :at)")
                .param("id", id)
                .param("recording", recording)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    /** Whether this is a listening of this person to this recording that began since. */
    public boolean is(UUID id, UUID recording, StaffId by, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from recordings.listening
                                        where id = :id and recording_id = :recording and staff_id = :by and begun_at >= :since)
                        """)
                .param("id", id)
                .param("recording", recording)
                .param("by", by.value())
                .param("since", Times.bind(since))
                .query(Boolean.class)
                .single();
    }

    /** False when it was said already. */
    public boolean heard(UUID listening, Part part, Instant at) {
        return jdbc.sql("""
                        insert into recordings.listening_part (listening_id, from_ms, to_ms, heard_at)
                        values (:id, :from, :to, :at)
                        on conflict do nothing
                        """)
                        .param("id", listening)
                        .param("from", part.fromMs())
                        .param("to", part.toMs())
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<Listening> of(UUID recording, int most) {
        var found = new LinkedHashMap<UUID, Listening>();
        jdbc.sql("""
                        select listening.id, listening.staff_id, listening.begun_at, part.from_ms, part.to_ms
                          from (select * from recordings.listening where recording_id = :recording
                                 order by begun_at desc, id desc limit :most) listening
                               left join recordings.listening_part part on part.listening_id = listening.id
                         order by listening.begun_at desc, listening.id desc, part.heard_at, part.from_ms
                        """).param("recording", recording).param("most", most).query(row -> {
            var id = row.getObject("id", UUID.class);
            var listening = found.get(id);
            if (listening == null) {
                listening = new Listening(
                        id,
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        Times.read(row, "begun_at"),
                        new ArrayList<>());
                found.put(id, listening);
            }
            if (row.getObject("from_ms") != null) {
                listening.parts().add(new Part(row.getLong("from_ms"), row.getLong("to_ms")));
            }
        });
        return List.copyOf(found.values());
    }
}
