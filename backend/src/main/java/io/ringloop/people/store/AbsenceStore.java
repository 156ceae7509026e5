package io.ringloop.people.store;

import io.ringloop.people.Absence;
import io.ringloop.people.Absence.Reason;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code people.absence}. */
@Component
public class AbsenceStore {

    private static final String SELECT = """
            select a.id, a.staff_id, a.deputy_id, a.reason, a.from_at, a.until_at, a.version from people.absence a
            """;

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was not called off; nobody else changes it until the end of the transaction. */
    public Optional<Absence> lock(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id and a.cancelled_at is null for update")
                .param("id", id)
                .query(AbsenceStore::absence)
                .optional();
    }

    /** Absences within the scope that end after an instant, the first to end first. */
    public List<Absence> list(Scope scope, Instant after, @Nullable Cursor cursor, int limit) {
        return jdbc.sql(SELECT + """
                         join people.staff s on s.id = a.staff_id
                         where a.cancelled_at is null and a.until_at > :after and
                        """ + StaffRows.IN_SCOPE + """
                          and (cast(:cursorAt as timestamptz) is null
                               or (a.until_at, a.id) > (:cursorAt, cast(:cursorId as uuid)))
                         order by a.until_at, a.id limit :limit
                        """)
                .params(StaffRows.scope(scope))
                .param("after", Times.bind(after))
                .param("cursorAt", Times.bindNullable(cursor == null ? null : cursor.instant(0)))
                .param("cursorId", cursor == null ? null : cursor.uuid(1))
                .param("limit", limit)
                .query(AbsenceStore::absence)
                .list();
    }

    /** The absence somebody is in at an instant. */
    public Optional<Absence> at(StaffId staff, Instant instant) {
        return jdbc.sql(SELECT + """
                         where a.staff_id = :staff and a.cancelled_at is null and a.from_at <= :at and a.until_at > :at
                         order by a.until_at desc limit 1
                        """)
                .param("staff", staff.value())
                .param("at", Times.bind(instant))
                .query(AbsenceStore::absence)
                .optional();
    }

    public boolean overlaps(StaffId staff, Instant from, Instant until) {
        return jdbc.sql("""
                        select exists (select 1 from people.absence
                                        where staff_id = :staff and cancelled_at is null
                                          and from_at < :until and until_at > :from)
                        """)
                .param("staff", staff.value())
                .param("from", Times.bind(from))
                .param("until", Times.bind(until))
                .query(Boolean.class)
                .single();
    }

    public void add(Absence absence, Instant now) {
        jdbc.sql("""
                        insert into people.absence (id, staff_id, deputy_id, reason, from_at, until_at, created_at)
                        values (:id, :staff, :deputy, :reason, :from, :until, :now)
                        """)
                .param("id", absence.id())
                .param("staff", absence.staff().value())
                .param(
                        "deputy",
                        absence.deputy() == null ? null : absence.deputy().value())
                .param("reason", absence.reason().code())
                .param("from", Times.bind(absence.from()))
                .param("until", Times.bind(absence.until()))
                .param("now", Times.bind(now))
                .update();
    }

    /** Called off when it has not begun, else over now. Returns 0 for another version. */
    public int end(UUID id, int version, Instant now) {
        return jdbc.sql("""
                        update people.absence
                           set cancelled_at = case when from_at >= :now then :now end,
                               until_at = case when from_at >= :now then until_at else least(until_at, :now) end,
                               version = version + 1
                         where id = :id and version = :version and cancelled_at is null
                        """)
                .param("id", id)
                .param("version", version)
                .param("now", Times.bind(now))
                .update();
    }

    /** Takes those that have begun and were not told yet. */
    public List<Absence> takeUntold(Instant now) {
        return jdbc.sql("""
                        update people.absence a set told_at = :now
                         where told_at is null and cancelled_at is null and from_at <= :now
                        returning a.id, a.staff_id, a.deputy_id, a.reason, a.from_at, a.until_at, a.version
                        """)
                .param("now", Times.bind(now))
                .query(AbsenceStore::absence)
                .list();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        var deputy = row.getObject("deputy_id", UUID.class);
        return new Absence(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                deputy == null ? null : new StaffId(deputy),
                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                Times.read(row, "from_at"),
                Times.read(row, "until_at"),
                row.getInt("version"));
    }
}
