package io.ringloop.suggestions.store;

import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import io.ringloop.suggestions.PainPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code suggestions.pain_point}. */
@Component
public class PainPointStore {

    private final JdbcClient jdbc;

    PainPointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PainPoint point) {
        jdbc.sql("""
                        insert into suggestions.pain_point (id, kind, product, words, reported_at, reporter_id, unit_id)
                        values (:id, :kind, :product, :words, :at, :reporter, :unit)
                        """)
                .param("id", point.id())
                .param("kind", point.kind())
                .param("product", point.product())
                .param("words", point.words())
                .param("at", Times.bind(point.reportedAt()))
                .param("reporter", point.reporter().value())
                .param("unit", point.unitId())
                .update();
    }

    public Optional<PainPoint> find(UUID id) {
        return jdbc.sql("select * from suggestions.pain_point where id = :id")
                .param("id", id)
                .query(PainPointStore::point)
                .optional();
    }

    /** The latest first. */
    public List<PainPoint> list(Scope scope, boolean open, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from suggestions.pain_point
                         where status in (%s)
                           and (:all or reporter_id = :self or unit_id = any (:units))
                           and (:before::uuid is null or id < :before::uuid)
                         order by id desc
                         limit :limit
                        """.formatted(open ? "'new', 'planned'" : "'done', 'declined'"))
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("before", before)
                .param("limit", limit)
                .query(PainPointStore::point)
                .list();
    }

    /** How many rows were changed: none when the version is not the one that was read. */
    public int decide(UUID id, int version, String status, String answer, StaffId by, Instant at) {
        return jdbc.sql("""
                        update suggestions.pain_point
                           set status = :status, answer = :answer, decided_by = :by, decided_at = :at, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("status", status)
                .param("answer", answer)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    private static PainPoint point(ResultSet row, int number) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new PainPoint(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("product"),
                row.getString("words"),
                Times.read(row, "reported_at"),
                new StaffId(row.getObject("reporter_id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getString("status"),
                row.getString("answer"),
                Times.readNullable(row, "decided_at"),
                decidedBy == null ? null : new StaffId(decidedBy),
                row.getInt("version"));
    }
}
