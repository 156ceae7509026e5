package io.ringloop.files.store;

import io.ringloop.files.FileId;
import io.ringloop.files.ReceivedFile;
import io.ringloop.files.StoredFile;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code files.file}. */
@Component
public class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by null for what the house itself took in */
    public void add(ReceivedFile file, @Nullable StaffId by, Instant at) {
        jdbc.sql("""
                        insert into files.file (id, name, type, size, sha256, wrapped_key, uploaded_by, uploaded_at)
                        values (:id, :name, :type, :size, :sha256, :key, :by, :at)
                        """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .param("key", file.wrappedKey())
                .param("by", by == null ? null : by.value())
                .param("at", Times.bind(at))
                .update();
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select * from files.file where id = :id")
                .param("id", id.value())
                .query(FileStore::file)
                .optional();
    }

    /** The file, locked until the end of the transaction. */
    public Optional<StoredFile> lock(FileId id) {
        return jdbc.sql("select * from files.file where id = :id for update")
                .param("id", id.value())
                .query(FileStore::file)
                .optional();
    }

    public byte[] wrappedKey(FileId id) {
        return jdbc.sql("select wrapped_key from files.file where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("wrapped_key"))
                .single();
    }

    /** The files of one thing, in the order they were attached. */
    public List<StoredFile> of(String subjectType, UUID subjectId) {
        return jdbc.sql("""
                        select * from files.file
                         where subject_type = :type and subject_id = :subject
                         order by attached_at, id
                        """)
                .param("type", subjectType)
                .param("subject", subjectId)
                .query(FileStore::file)
                .list();
    }

    public void attach(FileId id, String subjectType, UUID subjectId, Instant at) {
        jdbc.sql("""
                        update files.file
                           set subject_type = :type, subject_id = :subject, attached_at = :at
                         where id = :id
                        """)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("at", Times.bind(at))
                .param("id", id.value())
                .update();
    }

    /** Drops some files that nobody attached since an instant; one that is being attached is left alone. */
    public List<StoredFile> dropUnattached(Instant before, int most) {
        return jdbc.sql("""
                        delete from files.file
                         where id in (select id from files.file
                                       where subject_id is null and uploaded_at < :before
                                       order by uploaded_at
                                       limit :most
                                         for update skip locked)
                        returning *
                        """)
                .param("before", Times.bind(before))
                .param("most", most)
                .query(FileStore::file)
                .list();
    }

    /** Those of the ids that are known. */
    public Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from files.file where id = any (:ids)")
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query(UUID.class)
                .list());
    }

    public void delete(FileId id) {
        jdbc.sql("delete from files.file where id = :id")
                .param("id", id.value())
                .update();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        var uploader = row.getObject("uploaded_by", UUID.class);
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                uploader == null ? null : new StaffId(uploader),
                Times.read(row, "uploaded_at"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class));
    }
}
