package io.ringloop.studio.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import io.ringloop.studio.OwnedKind;
import io.ringloop.studio.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code studio.owner}. */
@Component
public class OwnerStore {

    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Owner> all(OwnedKind kind) {
        return jdbc.sql("select * from studio.owner where kind = :kind order by key")
                .param("kind", kind.code())
                .query(OwnerStore::owner)
                .list();
    }

    /** Locked until the end of the transaction. */
    public Optional<Owner> lock(OwnedKind kind, String key) {
        return jdbc.sql("select * from studio.owner where kind = :kind and key = :key for update")
                .param("kind", kind.code())
                .param("key", key)
                .query(OwnerStore::owner)
                .optional();
    }

    /** Nothing when somebody was named meanwhile. */
    public int name(OwnedKind kind, String key, StaffId staff, Instant at, @Nullable Integer version) {
        return jdbc.sql(version == null ? """
                        insert into studio.owner (kind, key, staff_id, named_at) values (:kind, :key, :staff, :at)
                        on conflict do nothing
                        """ : """
                        update studio.owner set staff_id = :staff, named_at = :at, version = version + 1
                         where kind = :kind and key = :key and version = :version
                        """)
                .param("kind", kind.code())
                .param("key", key)
                .param("staff", staff.value())
                .param("at", Times.bind(at))
                .param("version", version)
                .update();
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        return new Owner(
                row.getString("key"), new StaffId(row.getObject("staff_id", UUID.class)), row.getInt("version"));
    }
}
