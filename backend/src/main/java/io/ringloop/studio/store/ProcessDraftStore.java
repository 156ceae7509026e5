package io.ringloop.studio.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import io.ringloop.studio.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code studio.draft} and {@code studio.editor}. */
@Component
public class ProcessDraftStore {

    private final JdbcClient jdbc;

    ProcessDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are open, by process. */
    public List<Draft> open() {
        return jdbc.sql("select * from studio.draft where closed_at is null order by process_key")
                .query(ProcessDraftStore::draft)
                .list();
    }

    public Optional<Draft> open(String processKey) {
        return jdbc.sql("select * from studio.draft where process_key = :key and closed_at is null")
                .param("key", processKey)
                .query(ProcessDraftStore::draft)
                .optional();
    }

    /** Nothing when there is an open one already. */
    public int begin(UUID id, String processKey, int baseVersion, String model, StaffId by, Instant at) {
        return jdbc.sql("""
                        insert into studio.draft (id, process_key, base_version, model, begun_by, begun_at, changed_by,
                                                  changed_at)
                        values (:id, :key, :base, :model, :by, :at, :by, :at)
                        on conflict (process_key) where closed_at is null do nothing
                        """)
                .param("id", id)
                .param("key", processKey)
                .param("base", baseVersion)
                .param("model", model)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    /** Nothing when it was saved meanwhile, or is not open any more. */
    public int save(String processKey, int version, String model, StaffId by, Instant at) {
        return jdbc.sql("""
                        update studio.draft
                           set model = :model, changed_by = :by, changed_at = :at, version = version + 1
                         where process_key = :key and closed_at is null and version = :version
                        """)
                .param("key", processKey)
                .param("version", version)
                .param("model", model)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    /** Nothing when it was saved meanwhile, or is not open any more. */
    public int close(String processKey, int version, Instant at) {
        return jdbc.sql("""
                        update studio.draft set closed_at = :at
                         where process_key = :key and closed_at is null and version = :version
                        """)
                .param("key", processKey)
                .param("version", version)
                .param("at", Times.bind(at))
                .update();
    }

    /** Notes that somebody has it open. */
    public void seen(UUID draft, StaffId by, Instant at) {
        jdbc.sql("""
                        insert into studio.editor (draft_id, staff_id, seen_at) values (:draft, :by, :at)
                        on conflict (draft_id, staff_id) do update set seen_at = excluded.seen_at
                        """)
                .param("draft", draft)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    /** Who has had it open since a moment. */
    public List<StaffId> editors(UUID draft, Instant since) {
        return jdbc.sql("select staff_id from studio.editor where draft_id = :draft and seen_at >= :since order by 1")
                .param("draft", draft)
                .param("since", Times.bind(since))
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("process_key"),
                row.getInt("base_version"),
                row.getString("model"),
                new StaffId(row.getObject("begun_by", UUID.class)),
                Times.read(row, "begun_at"),
                new StaffId(row.getObject("changed_by", UUID.class)),
                Times.read(row, "changed_at"),
                row.getInt("version"));
    }
}
