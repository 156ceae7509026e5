package io.ringloop.people.store;

import io.ringloop.people.Role;
import io.ringloop.people.StaffEdit;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes table {@code people.staff}. */
@Component
public class StaffChangeStore {

    private final JdbcClient jdbc;

    StaffChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of staff at a time, so that what was checked stays true; readers do not wait. */
    public void lock() {
        jdbc.sql("lock table people.staff in share row exclusive mode").update();
    }

    public boolean anybody() {
        return jdbc.sql("select exists (select 1 from people.staff)")
                .query(Boolean.class)
                .single();
    }

    public boolean usernameTaken(String username, StaffId self) {
        return exists("username = :text and id <> :self", username, self);
    }

    public boolean phoneTaken(String phone, StaffId self) {
        return exists("phone = :text and active and id <> :self", phone, self);
    }

    public boolean anybodyActive(Role role) {
        return jdbc.sql("select exists (select 1 from people.staff where active and roles @> array[:role]::text[])")
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody else who is active has the role, but this account does. */
    public boolean isOnlyActive(StaffId self, Role role) {
        return exists("active and roles @> array[:text]::text[] and id = :self", role.name(), self)
                && !exists("active and roles @> array[:text]::text[] and id <> :self", role.name(), self);
    }

    public void add(StaffId id, StaffEdit edit, Instant at) {
        jdbc.sql("""
                        insert into people.staff
                               (id, username, display_name, roles, unit_id, phone, mail, locale, skills, active, created_at, changed_at)
                        values (:id, :username, :displayName, :roles, :unit, :phone, :mail, :locale, :skills, :active, :at, :at)
                        """).params(columns(id, edit, at)).update();
    }

    /** Changes everything but the access. How many rows changed: none when the version is not the current one. */
    public int change(StaffId id, int version, StaffEdit edit, Instant at) {
        return jdbc.sql("""
                        update people.staff
                           set username = :username, display_name = :displayName, unit_id = :unit,
                               phone = :phone, mail = :mail, locale = :locale, skills = :skills, active = :active,
                               changed_at = :at, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(id, edit, at))
                .param("version", version)
                .update();
    }

    /** Sets all that decides about access. */
    public void setAccess(StaffId id, Set<Role> roles, Set<UUID> furtherUnits, Instant at) {
        jdbc.sql("""
                        update people.staff
                           set roles = :roles, further_units = :units, changed_at = :at, version = version + 1
                         where id = :id
                        """)
                .param(
                        "roles",
                        StaffRows.texts(roles.stream().map(Role::name).sorted().toList()))
                .param("units", StaffRows.uuids(furtherUnits))
                .param("at", Times.bind(at))
                .param("id", id.value())
                .update();
    }

    public void setLocale(StaffId id, String locale, Instant at) {
        jdbc.sql("""
                        update people.staff set locale = :locale, changed_at = :at, version = version + 1
                         where id = :id and locale <> :locale
                        """)
                .param("locale", locale)
                .param("at", Times.bind(at))
                .param("id", id.value())
                .update();
    }

    /** Whether that is another one. */
    public boolean setMail(StaffId id, @Nullable String mail, Instant at) {
        return jdbc.sql("""
                        update people.staff set mail = :mail, changed_at = :at, version = version + 1
                         where id = :id and mail is distinct from :mail
                        """)
                        .param("mail", mail)
                        .param("at", Times.bind(at))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private boolean exists(String condition, String text, StaffId self) {
        return jdbc.sql("select exists (select 1 from people.staff where " + condition + ")")
                .param("text", text)
                .param("self", self.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> columns(StaffId id, StaffEdit edit, Instant at) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("username", edit.username());
        columns.put("displayName", edit.displayName());
        columns.put(
                "roles",
                StaffRows.texts(edit.roles().stream().map(Role::name).sorted().toList()));
        columns.put("unit", edit.unitId());
        columns.put("mail", edit.mail());
        columns.put("phone", edit.phone());
        columns.put("locale", edit.locale());
        columns.put("skills", StaffRows.texts(edit.skills().stream().sorted().toList()));
        columns.put("active", edit.active());
        columns.put("at", Times.bind(at));
        return columns;
    }
}
