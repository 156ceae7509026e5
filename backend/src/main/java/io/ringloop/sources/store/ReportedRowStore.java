package io.ringloop.sources.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Json;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.ReportedRow;
import io.ringloop.sources.RowOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code sources.reported_row}. */
@Component
public class ReportedRowStore {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Json json;

    ReportedRowStore(JdbcClient jdbc, JdbcTemplate batches, Json json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Adds some rows in one go. */
    public void insert(UUID delivery, List<ReportedRow> rows) {
        batches.batchUpdate("""
                insert into sources.reported_row (delivery_id, line, natural_key, content_hash, cells, problems, outcome)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows, rows.size(), (statement, row) -> {
            statement.setObject(1, delivery);
            statement.setInt(2, row.line());
            statement.setString(3, row.naturalKey());
            statement.setString(4, row.contentHash());
            statement.setObject(5, json.jsonb(row.cells()));
            statement.setObject(6, json.jsonb(row.problems()));
            statement.setString(7, row.outcome().code());
        });
    }

    /** Finds the fresh rows that stand further up in the same table, or were taken over before. */
    public void compare(UUID delivery, UUID centre, ReportKind kind) {
        jdbc.sql("""
                        update sources.reported_row r set outcome = 'twice'
                         where r.delivery_id = :delivery and r.outcome = 'fresh'
                           and exists (select 1 from sources.reported_row above
                                        where above.delivery_id = r.delivery_id and above.natural_key = r.natural_key
                                          and above.outcome = 'fresh' and above.line < r.line)
                        """).param("delivery", delivery).update();
        jdbc.sql("""
                        update sources.reported_row r
                           set outcome = case when t.content_hash = r.content_hash then 'known' else 'differs' end
                          from sources.taken t
                         where r.delivery_id = :delivery and r.outcome = 'fresh'
                           and t.centre_id = :centre and t.kind = :kind and t.natural_key = r.natural_key
                        """)
                .param("delivery", delivery)
                .param("centre", centre)
                .param("kind", kind.code())
                .update();
    }

    /**
     * Some rows in their order.
     *
     * @param outcome absent: all
     * @param after the line before the first one
     */
    public List<ReportedRow> page(UUID delivery, @Nullable RowOutcome outcome, int after, int limit) {
        return jdbc.sql("""
                        select * from sources.reported_row
                         where delivery_id = :delivery and line > :after
                           and (cast(:outcome as text) is null or outcome = :outcome)
                         order by line limit :limit
                        """)
                .param("delivery", delivery)
                .param("after", after)
                .param("outcome", outcome == null ? null : outcome.code())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** A row that is still to be taken over; nobody else takes it until the end of the transaction. */
    public Optional<ReportedRow> lockFresh(UUID delivery, int line) {
        return jdbc.sql("""
                        select * from sources.reported_row
                         where delivery_id = :delivery and line = :line and outcome = 'fresh' for update
                        """)
                .param("delivery", delivery)
                .param("line", line)
                .query(this::row)
                .optional();
    }

    public void outcome(UUID delivery, int line, RowOutcome outcome, List<FieldProblem> problems) {
        jdbc.sql("""
                        update sources.reported_row set outcome = :outcome, problems = :problems
                         where delivery_id = :delivery and line = :line
                        """)
                .param("delivery", delivery)
                .param("line", line)
                .param("outcome", outcome.code())
                .param("problems", json.jsonb(problems))
                .update();
    }

    public void taken(UUID delivery, int line, UUID customer, UUID callback) {
        jdbc.sql("""
                        update sources.reported_row
                           set outcome = 'taken', customer_id = :customer, callback_id = :callback
                         where delivery_id = :delivery and line = :line
                        """)
                .param("delivery", delivery)
                .param("line", line)
                .param("customer", customer)
                .param("callback", callback)
                .update();
    }

    private ReportedRow row(ResultSet row, int number) throws SQLException {
        return new ReportedRow(
                row.getInt("line"),
                row.getString("natural_key"),
                row.getString("content_hash"),
                json.read(row.getString("cells"), CELLS),
                json.read(row.getString("problems"), PROBLEMS),
                RowOutcome.of(row.getString("outcome")),
                row.getObject("customer_id", UUID.class),
                row.getObject("callback_id", UUID.class));
    }
}
