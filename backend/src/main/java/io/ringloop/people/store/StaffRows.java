package io.ringloop.people.store;

import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;

/** How a member of staff is read from a row. */
final class StaffRows {

    static final String SELECT = """
            select s.id, s.username, s.display_name, s.roles, s.unit_id, u.path[1] as centre_id,
                   s.further_units, s.phone, s.mail, s.locale, s.skills, s.active, s.version
              from people.staff s
              join people.org_unit u on u.id = s.unit_id
            """;

    static final String BY_NAME = " order by s.display_name, s.id";

    static final String IN_SCOPE = "(:all or s.id = :self or s.unit_id = any (:units))";

    private StaffRows() {}

    /** The value to bind to a {@code uuid[]} parameter. */
    static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    /** The value to bind to a {@code text[]} parameter. */
    static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    static Map<String, Object> scope(Scope scope) {
        return Map.of(
                "all", scope.all(),
                "self", scope.self().value(),
                "units", uuids(scope.units()));
    }

    static Staff staff(ResultSet row, int number) throws SQLException {
        return new Staff(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.getObject("unit_id", UUID.class),
                row.getObject("centre_id", UUID.class),
                Set.of((UUID[]) row.getArray("further_units").getArray()),
                row.getString("phone"),
                row.getString("mail"),
                row.getString("locale"),
                texts(row, "skills"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
