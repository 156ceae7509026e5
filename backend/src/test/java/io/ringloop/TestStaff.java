package io.ringloop;

import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.people.StaffId;
import io.ringloop.people.UnitKind;
import io.ringloop.shared.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes units and staff for a test, each with names nobody else has. */
@TestComponent
public class TestStaff {

    private static final AtomicInteger PHONES = new AtomicInteger(5000);

    private final JdbcClient jdbc;
    private final People people;

    public TestStaff(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A centre of its own. */
    public UUID centre() {
        var id = Ids.next();
        unit(id, "CENTRE", null, "Asia/Shanghai", new Object[] {id});
        return id;
    }

    /** A team below a centre. */
    public UUID team(UUID centre) {
        var id = Ids.next();
        unit(id, "TEAM", centre, null, new Object[] {centre, id});
        return id;
    }

    /** A team within another unit. */
    public UUID below(UUID unit) {
        return below(unit, UnitKind.TEAM);
    }

    /** A unit of some kind within another. */
    public UUID below(UUID unit, UnitKind kind) {
        var id = Ids.next();
        var path = new ArrayList<Object>(people.unit(unit).orElseThrow().path());
        path.add(id);
        unit(id, kind.name(), unit, null, path.toArray());
        return id;
    }

    public Staff in(UUID unit, Role... roles) {
        return add(unit, null, Set.of(), roles);
    }

    /** An agent in a centre of their own, with a phone nobody else has. */
    public Staff agent(String... skills) {
        return agentIn(team(centre()), skills);
    }

    public Staff agentIn(UUID unit, String... skills) {
        return add(unit, "PJSIP/" + PHONES.incrementAndGet(), Set.of(skills), Role.AGENT);
    }

    private Staff add(UUID unit, @Nullable String phone, Set<String> skills, Role... roles) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into people.staff (id, username, display_name, roles, unit_id, phone, skills, locale,
                                                  created_at, changed_at)
                        values (:id, :username, '测试 Test', :roles, :unit, :phone, :skills, 'zh-CN', '2026-01-01Z',
                                '2026-01-01Z')
                        """)
                .param("id", id)
                .param("username", "t" + id.toString().replace("-", ""))
                .param(
                        "roles",
                        new SqlArrayValue(
                                "text", Arrays.stream(roles).map(Role::name).toArray()))
                .param("unit", unit)
                .param("phone", phone)
                .param("skills", new SqlArrayValue("text", skills.toArray()))
                .update();
        return people.get(new StaffId(id));
    }

    /** For MockMvc: the request of somebody who is signed in. */
    public static RequestPostProcessor signedIn(Staff staff) {
        return SecurityMockMvcRequestPostProcessors.authentication(new StaffAuthentication(staff));
    }

    private void unit(UUID id, String kind, @Nullable UUID parent, @Nullable String zone, Object[] path) {
        jdbc.sql("""
                        insert into people.org_unit (id, kind, name, parent_id, time_zone, path, created_at, changed_at)
                        values (:id, :kind, :name, :parent, :zone, :path, '2026-01-01Z', '2026-01-01Z')
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("name", kind + " " + id)
                .param("parent", parent)
                .param("zone", zone)
                .param("path", new SqlArrayValue("uuid", path))
                .update();
    }
}
