package io.ringloop.people.store;

import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    public List<Staff> findAll(Collection<StaffId> ids) {
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
        return jdbc.sql(StaffRows.SELECT + " where s.active and s.roles @> array[:role]" + StaffRows.BY_NAME)
                .param("role", role.name())
                .query(StaffRows::staff)
                .list();
    }
}
