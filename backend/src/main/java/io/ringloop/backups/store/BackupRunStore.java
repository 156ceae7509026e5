package io.ringloop.backups.store;

import io.ringloop.backups.BackupRun;
import io.ringloop.shared.Times;
import io.ringloop.shared.database.DatabaseAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Table {@code backups.run}. */
@Component
public class BackupRunStore {

    private final JdbcClient jdbc;

    BackupRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the command line, where nothing else runs. */
    public static BackupRunStore of(DatabaseAccess access) {
        return new BackupRunStore(
                JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password())));
    }

    public void insert(BackupRun run) {
        jdbc.sql("""
                        insert into backups.run (id, started_at, ended_at, state, name, tables, rows, files, bytes, problem)
                        values (:id, :started, :ended, :state, :name, :tables, :rows, :files, :bytes, :problem)
                        """).params(columns(run)).update();
    }

    public void update(BackupRun run) {
        jdbc.sql("""
                        update backups.run
                           set ended_at = :ended, state = :state, name = :name, tables = :tables, rows = :rows, files = :files,
                               bytes = :bytes, problem = :problem
                         where id = :id
                        """).params(columns(run)).update();
    }

    /** The latest that ended so. */
    public Optional<BackupRun> last(String state) {
        return jdbc.sql("select * from backups.run where state = :state order by started_at desc, id desc limit 1")
                .param("state", state)
                .query((row, number) -> new BackupRun(
                        row.getObject("id", UUID.class),
                        Times.read(row, "started_at"),
                        Times.readNullable(row, "ended_at"),
                        row.getString("state"),
                        row.getString("name"),
                        row.getInt("tables"),
                        row.getLong("rows"),
                        row.getInt("files"),
                        row.getLong("bytes"),
                        row.getString("problem")))
                .optional();
    }

    private static Map<String, @Nullable Object> columns(BackupRun run) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", run.id());
        columns.put("started", Times.bind(run.startedAt()));
        columns.put("ended", Times.bindNullable(run.endedAt()));
        columns.put("state", run.state());
        columns.put("name", run.name());
        columns.put("tables", run.tables());
        columns.put("rows", run.rows());
        columns.put("files", run.files());
        columns.put("bytes", run.bytes());
        columns.put("problem", run.problem());
        return columns;
    }
}
