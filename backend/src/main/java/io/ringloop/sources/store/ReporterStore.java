package io.ringloop.sources.store;

import io.ringloop.people.Scope;
import io.ringloop.shared.Times;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.Reporter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code sources.reporter}. */
@Component
public class ReporterStore {

    private final JdbcClient jdbc;

    ReporterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the unit owes reports of this kind already. */
    public boolean insert(Reporter reporter, Instant at) {
        return jdbc.sql("""
                        insert into sources.reporter (id, unit_id, kind, since, changed_at)
                        values (:id, :unit, :kind, :since, :at)
                        on conflict do nothing
                        """)
                        .param("id", reporter.id())
                        .param("unit", reporter.unitId())
                        .param("kind", reporter.kind().code())
                        .param("since", reporter.since())
                        .param("at", Times.bind(at))
                        .update()
                > 0;
    }

    /** How many rows changed: none when the version is not the current one, or it has ended. */
    public int end(UUID id, int version, LocalDate on, Instant at) {
        return jdbc.sql("""
                        update sources.reporter set ended_on = greatest(since, :on), changed_at = :at, version = version + 1
                         where id = :id and version = :version and ended_on is null
                        """)
                .param("id", id)
                .param("version", version)
                .param("on", on)
                .param("at", Times.bind(at))
                .update();
    }

    public Optional<Reporter> find(UUID id) {
        return jdbc.sql("select * from sources.reporter where id = :id")
                .param("id", id)
                .query(ReporterStore::reporter)
                .optional();
    }

    /** Those in force within a scope. */
    public List<Reporter> list(Scope scope) {
        return jdbc.sql("""
                        select * from sources.reporter
                         where ended_on is null and (:all or unit_id = any (:units))
                         order by unit_id, kind
                        """)
                .param("all", scope.all())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .query(ReporterStore::reporter)
                .list();
    }

    /**
     * A reporter and the last day it was noted for.
     *
     * @param last absent: none was
     */
    public record Owed(Reporter reporter, @Nullable LocalDate last) {}

    /** Everybody who may owe a report for a day up to this one. */
    public List<Owed> owing(LocalDate day) {
        return jdbc.sql("""
                        select r.*, (select max(d.day) from sources.daily_report d where d.reporter_id = r.id) as last_day
                          from sources.reporter r
                         where r.since <= :day and r.ended_on is null
                         order by r.id
                        """)
                .param("day", day)
                .query((row, n) -> new Owed(reporter(row, n), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static Reporter reporter(ResultSet row, int number) throws SQLException {
        return new Reporter(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                ReportKind.of(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }
}
