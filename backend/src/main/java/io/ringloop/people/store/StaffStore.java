package io.ringloop.people.store;

import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads table {@code people.staff}. */
@Component
public class StaffStore {

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Staff> find(StaffId id) {
        return jdbc.sql(StaffRows.SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(StaffRows::staff)
                .optional();
    }

    public Optional<Staff> byUsername(String username) {
        return jdbc.sql(StaffRows.SELECT + " where s.username = :username")
                .param("username", username.toLowerCase(Locale.ROOT))
                .query(StaffRows::staff)
                .optional();
    }

    public Optional<Staff> byPhone(String iface) {
        return jdbc.sql(StaffRows.SELECT + " where s.phone = :phone and s.active")
                .param("phone", iface)
                .query(StaffRows::staff)
                .optional();
    }

    /** One is looked for by its key: PostgreSQL keeps the plan for that, and would plan a list of one anew each time. */
    public List<Staff> findAll(Collection<StaffId> ids) {
        if (ids.size() == 1) {
            return find(ids.iterator().next()).stream().toList();
        }
        return jdbc.sql(StaffRows.SELECT + " where s.id = any (:ids)")
                .param("ids", StaffRows.uuids(ids.stream().map(StaffId::value).toList()))
                .query(StaffRows::staff)
                .list();
    }

    public List<Staff> membersOf(Set<UUID> unitIds) {
        return jdbc.sql(StaffRows.SELECT + " where s.active and s.unit_id = any (:units)" + StaffRows.BY_NAME)
                .param("units", StaffRows.uuids(unitIds))
                .query(StaffRows::staff)
                .list();
    }

    public List<Staff> within(Scope scope) {
        return jdbc.sql(StaffRows.SELECT + " where s.active and " + StaffRows.IN_SCOPE + StaffRows.BY_NAME)
                .params(StaffRows.scope(scope))
                .query(StaffRows::staff)
                .list();
    }

    public List<Staff> withRole(Role role) {
        return jdbc.sql(StaffRows.SELECT + " where s.active and s.roles @> array[:role]::text[]" + StaffRows.BY_NAME)
                .param("role", role.name())
                .query(StaffRows::staff)
                .list();
    }

    /** One page by name; rows are read with one more than the limit. */
    public List<Staff> page(
            Scope scope,
            @Nullable String text,
            Set<UUID> unitIds,
            boolean activeOnly,
            @Nullable Cursor after,
            int limit) {
        var like = text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%";
        return jdbc.sql(StaffRows.SELECT + " where " + StaffRows.IN_SCOPE + """
                           and (cast(:like as text) is null or s.display_name ilike :like or s.username ilike :like
                                or s.phone ilike :like)
                           and (:anyUnit or s.unit_id = any (:inUnits))
                           and (not :activeOnly or s.active)
                           and (cast(:name as text) is null or (s.display_name, s.id) > (:name, cast(:id as uuid)))
                          """ + StaffRows.BY_NAME + " limit :most")
                .params(StaffRows.scope(scope))
                .param("like", like)
                .param("anyUnit", unitIds.isEmpty())
                .param("inUnits", StaffRows.uuids(unitIds))
                .param("activeOnly", activeOnly)
                .param("name", after == null ? null : after.string(0))
                .param("id", after == null ? null : after.uuid(1))
                .param("most", limit + 1)
                .query(StaffRows::staff)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
