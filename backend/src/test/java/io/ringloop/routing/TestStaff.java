package io.ringloop.routing;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People to test with, each with a phone of their own. */
@Component
public class TestStaff {

    private static final AtomicInteger NUMBER = new AtomicInteger(5000);

    private final JdbcClient jdbc;
    private final People people;

    TestStaff(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    public Staff agent(Set<String> skills) {
        return add("AGENT", unit(), "PJSIP/" + NUMBER.incrementAndGet(), skills);
    }

    public Staff agentWithoutPhone() {
        return add("AGENT", unit(), null, Set.of());
    }

    /** A member of a unit. */
    public Staff add(String role, UUID unit, @Nullable String phone, Set<String> skills) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into people.staff (id, username, display_name, roles, unit_id, phone, locale, skills,
                                                  created_at, changed_at)
                        values (:id, :username, :name, array[:role], :unit, :phone, 'zh-CN', :skills, :at, :at)
                        """)
                .param("id", id)
                .param("username", "routing-" + id)
                .param("name", "坐席 " + NUMBER.incrementAndGet())
                .param("role", role)
                .param("unit", unit)
                .param("phone", phone)
                .param("skills", skills.toArray(String[]::new))
                .param("at", Times.bind(Instant.now()))
                .update();
        return people.get(new StaffId(id));
    }

    /** A centre of its own with one team. */
    public UUID unit() {
        var centre = Ids.next();
        unit(centre, "CENTRE", null, "Asia/Shanghai", new UUID[] {centre});
        var team = Ids.next();
        unit(team, "TEAM", centre, null, new UUID[] {centre, team});
        return team;
    }

    private void unit(UUID id, String kind, @Nullable UUID parent, @Nullable String zone, UUID[] path) {
        jdbc.sql("""
                        insert into people.org_unit (id, kind, name, parent_id, time_zone, path, created_at, changed_at)
                        values (:id, :kind, :name, :parent, :zone, :path, :at, :at)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("name", "unit " + id)
                .param("parent", parent)
                .param("zone", zone)
                .param("path", path)
                .param("at", Times.bind(Instant.now()))
                .update();
    }
}
