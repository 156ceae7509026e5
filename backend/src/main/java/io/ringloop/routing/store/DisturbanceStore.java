package io.ringloop.routing.store;

import io.ringloop.people.StaffId;
import io.ringloop.routing.setup.Disturbance;
import io.ringloop.shared.Text;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code routing.disturbance}. */
@Component
public class DisturbanceStore {

    private static final String COLUMNS = """
            select id, text_zh, text_en, begun_at, begun_by, ended_at, ended_by from routing.disturbance
            """;

    private final JdbcClient jdbc;

    DisturbanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Disturbance> current() {
        return jdbc.sql(COLUMNS + "where ended_at is null")
                .query(DisturbanceStore::disturbance)
                .optional();
    }

    public Optional<Disturbance> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(DisturbanceStore::disturbance)
                .optional();
    }

    /** The latest first. */
    public List<Disturbance> list(@Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + "where :before::uuid is null or id < :before::uuid order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(DisturbanceStore::disturbance)
                .list();
    }

    /** False when another one lasts. */
    public boolean add(Disturbance begun) {
        return jdbc.sql("""
                        insert into routing.disturbance (id, text_zh, text_en, begun_at, begun_by)
                        values (:id, :zh, :en, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", begun.id())
                        .param("zh", begun.text().zh())
                        .param("en", begun.text().en())
                        .param("at", Times.bind(begun.begunAt()))
                        .param("by", begun.begunBy().value())
                        .update()
                > 0;
    }

    /** False when it has ended before. */
    public boolean end(UUID id, StaffId by, Instant at) {
        return jdbc.sql("""
                        update routing.disturbance set ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null
                        """)
                        .param("id", id)
                        .param("at", Times.bind(at))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    private static Disturbance disturbance(ResultSet row, int index) throws SQLException {
        var endedBy = row.getObject("ended_by", UUID.class);
        return new Disturbance(
                row.getObject("id", UUID.class),
                new Text(row.getString("text_zh"), row.getString("text_en")),
                Times.read(row, "begun_at"),
                new StaffId(Objects.requireNonNull(row.getObject("begun_by", UUID.class))),
                Times.readNullable(row, "ended_at"),
                endedBy == null ? null : new StaffId(endedBy));
    }
}
