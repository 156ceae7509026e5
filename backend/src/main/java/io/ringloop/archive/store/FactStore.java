package io.ringloop.archive.store;

import io.ringloop.shared.Times;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Table {@code archive.fact}; it is only ever added to. */
@Component
public class FactStore {

    private final JdbcTemplate jdbc;

    FactStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One round trip for all rows. */
    public void append(List<FactRow> rows) {
        jdbc.batchUpdate("""
                insert into archive.fact (id, at, kind, subject_type, subject_id, business_key, actor, data, person_id, personal, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?)
                """, rows, rows.size(), (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setObject(2, Times.bind(row.at()));
            statement.setString(3, row.kind());
            statement.setString(4, row.subjectType());
            statement.setString(5, row.subjectId());
            statement.setObject(6, row.businessKey());
            statement.setObject(7, row.actor());
            statement.setString(8, row.data());
            statement.setObject(9, row.personId());
            statement.setBytes(10, row.personal());
            statement.setBytes(11, row.contentHash());
        });
    }
}
