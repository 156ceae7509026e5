package io.ringloop.people.store;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.UnitKind;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code people.org_unit}. */
@Component
public class OrgUnitStore {

    private static final String COLUMNS = "id, kind, name, parent_id, time_zone, path, version";

    private final JdbcClient jdbc;

    OrgUnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrgUnit> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from people.org_unit where id = :id")
                .param("id", id)
                .query(OrgUnitStore::unit)
                .optional();
    }

    /** Locks the whole tree against other changes until the transaction ends. */
    public void lockTree() {
        jdbc.sql("lock table people.org_unit in share row exclusive mode").update();
    }

    public List<OrgUnit> all() {
        return jdbc.sql("select " + COLUMNS + " from people.org_unit order by cardinality(path), name, id")
                .query(OrgUnitStore::unit)
                .list();
    }

    public Set<UUID> below(UUID unit) {
        return jdbc.sql("select id from people.org_unit where path @> array[:unit]::uuid[]")
                .param("unit", unit)
                .query(UUID.class)
                .set();
    }

    /** The nearest unit upwards that is more than a team. */
    public Optional<UUID> branchOf(UUID unit) {
        return jdbc.sql("""
                        select above.id
                          from people.org_unit unit
                          join people.org_unit above on above.id = any (unit.path)
                         where unit.id = :unit and above.kind <> 'TEAM'
                         order by cardinality(above.path) desc
                         limit 1
                        """).param("unit", unit).query(UUID.class).optional();
    }

    public void add(OrgUnit unit, Instant at) {
        jdbc.sql("""
                        insert into people.org_unit (id, kind, name, parent_id, time_zone, path, created_at, changed_at)
                        values (:id, :kind, :name, :parent, :zone, :path, :at, :at)
                        """)
                .param("id", unit.id())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("parent", unit.parentId())
                .param("zone", zone(unit))
                .param("path", StaffRows.uuids(unit.path()))
                .param("at", Times.bind(at))
                .update();
    }

    /** How many rows changed: none when somebody else has changed it since. */
    public int change(OrgUnit unit, int version, Instant at) {
        return jdbc.sql("""
                                update people.org_unit
                                   set name = :name, parent_id = :parent, time_zone = :zone,
                                       changed_at = :at, version = version + 1
                                 where id = :id and version = :version
                                """)
                .param("id", unit.id())
                .param("name", unit.name())
                .param("parent", unit.parentId())
                .param("zone", zone(unit))
                .param("at", Times.bind(at))
                .param("version", version)
                .update();
    }

    /** Hangs a unit with all below it under another path. */
    public void rehang(UUID unit, List<UUID> newPath) {
        jdbc.sql("""
                        update people.org_unit
                           set path = :path || path[array_position(path, :unit) + 1 :]
                         where path @> array[:unit]::uuid[]
                        """)
                .param("unit", unit)
                .param("path", StaffRows.uuids(newPath))
                .update();
    }

    private static @Nullable String zone(OrgUnit unit) {
        return unit.zone() == null ? null : unit.zone().getId();
    }

    private static OrgUnit unit(ResultSet row, int number) throws SQLException {
        var zone = row.getString("time_zone");
        return new OrgUnit(
                row.getObject("id", UUID.class),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                zone == null ? null : ZoneId.of(zone),
                List.of((UUID[]) row.getArray("path").getArray()),
                row.getInt("version"));
    }
}
