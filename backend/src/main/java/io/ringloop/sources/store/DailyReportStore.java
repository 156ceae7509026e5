package io.ringloop.sources.store;

import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.ReportFilter;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.ReportState;
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

/** Table {@code sources.daily_report}. */
@Component
public class DailyReportStore {

    private final JdbcClient jdbc;

    DailyReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the report of this unit, kind and day is noted already. */
    public boolean insert(UUID id, Reporter reporter, LocalDate day, Instant at) {
        return jdbc.sql("""
                        insert into sources.daily_report (id, reporter_id, unit_id, kind, day, state, created_at, changed_at)
                        values (:id, :reporter, :unit, :kind, :day, 'expected', :at, :at)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("reporter", reporter.id())
                        .param("unit", reporter.unitId())
                        .param("kind", reporter.kind().code())
                        .param("day", day)
                        .param("at", Times.bind(at))
                        .update()
                > 0;
    }

    public Optional<DailyReport> find(UUID id) {
        return jdbc.sql("select * from sources.daily_report where id = :id")
                .param("id", id)
                .query(DailyReportStore::report)
                .optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    public Optional<DailyReport> lock(UUID id) {
        return jdbc.sql("select * from sources.daily_report where id = :id for update")
                .param("id", id)
                .query(DailyReportStore::report)
                .optional();
    }

    /** The latest day first. */
    public List<DailyReport> list(ReportFilter filter, Scope scope, Instant now, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select * from sources.daily_report
                         where (:all or unit_id = any (:units))
                           and (cast(:unit as uuid) is null or unit_id = :unit)
                           and (cast(:kind as text) is null or kind = :kind)
                           and (:anyState or state = any (:states))
                           and (cast(:from as date) is null or day >= :from)
                           and (cast(:until as date) is null or day <= :until)
                           and (not :late or (state in ('expected', 'returned') and due_at < :now))
                           and (cast(:afterDay as date) is null
                                or (day, id) < (cast(:afterDay as date), cast(:afterId as uuid)))
                         order by day desc, id desc limit :limit
                        """)
                .param("all", scope.all())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("unit", filter.unit())
                .param("kind", filter.kind() == null ? null : filter.kind().code())
                .param("anyState", filter.states().isEmpty())
                .param(
                        "states",
                        new SqlArrayValue(
                                "text",
                                filter.states().stream().map(ReportState::code).toArray()))
                .param("from", filter.from())
                .param("until", filter.until())
                .param("late", filter.late())
                .param("now", Times.bind(now))
                .param("afterDay", after == null ? null : after.string(0))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(DailyReportStore::report)
                .list();
    }

    /** Those of a reporter that are still owed. */
    public List<DailyReport> openOf(UUID reporter) {
        return jdbc.sql("""
                        select * from sources.daily_report
                         where reporter_id = :reporter and state in ('expected', 'returned') order by day
                        """)
                .param("reporter", reporter)
                .query(DailyReportStore::report)
                .list();
    }

    public void due(UUID id, Instant dueAt, Instant at) {
        jdbc.sql("""
                        update sources.daily_report
                           set due_at = :due, reminded_at = null, branch_at = null, changed_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("due", Times.bind(dueAt))
                .param("at", Times.bind(at))
                .update();
    }

    public void reminded(UUID id, Instant at) {
        jdbc.sql(
                        "update sources.daily_report set reminded_at = :at, changed_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    public void branchTold(UUID id, Instant at) {
        jdbc.sql(
                        "update sources.daily_report set branch_at = :at, changed_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    /** A table was uploaded and checked, and not yet delivered. */
    public void uploaded(UUID id, UUID delivery, Instant at) {
        jdbc.sql("""
                        update sources.daily_report
                           set delivery_id = :delivery, delivered_at = null, delivered_by = null, changed_at = :at,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("delivery", delivery)
                .param("at", Times.bind(at))
                .update();
    }

    /** @param delivery absent: there was nothing */
    public void delivered(UUID id, ReportState state, @Nullable UUID delivery, StaffId by, Instant at) {
        jdbc.sql("""
                        update sources.daily_report
                           set state = :state, delivery_id = :delivery, delivered_at = :at, delivered_by = :by, reason = null,
                               decided_at = null, decided_by = null, changed_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.code())
                .param("delivery", delivery)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    public void decided(UUID id, ReportState state, StaffId by, @Nullable String reason, Instant at) {
        jdbc.sql("""
                        update sources.daily_report
                           set state = :state, decided_at = :at, decided_by = :by, reason = :reason, changed_at = :at,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.code())
                .param("by", by.value())
                .param("reason", reason)
                .param("at", Times.bind(at))
                .update();
    }

    public void state(UUID id, ReportState state, Instant at) {
        jdbc.sql(
                        "update sources.daily_report set state = :state, changed_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("at", Times.bind(at))
                .update();
    }

    private static DailyReport report(ResultSet row, int number) throws SQLException {
        return new DailyReport(
                row.getObject("id", UUID.class),
                row.getObject("reporter_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                ReportKind.of(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                ReportState.of(row.getString("state")),
                Times.readNullable(row, "due_at"),
                Times.readNullable(row, "reminded_at"),
                Times.readNullable(row, "branch_at"),
                row.getObject("delivery_id", UUID.class),
                Times.readNullable(row, "delivered_at"),
                staff(row, "delivered_by"),
                Times.readNullable(row, "decided_at"),
                staff(row, "decided_by"),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }
}
