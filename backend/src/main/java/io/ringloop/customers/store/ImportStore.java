package io.ringloop.customers.store;

import io.ringloop.customers.ImportReport;
import io.ringloop.customers.ImportReport.Outcome;
import io.ringloop.customers.PastImport;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.import}. */
@Component
public class ImportStore {

    private static final int LATEST = 20;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, ImportReport report, UUID actor, Instant now) {
        jdbc.sql("""
                        insert into customers.import (id, at, actor, file_name, encoding, added, changed, unchanged, held, failed)
                        values (:id, :at, :actor, :file, :encoding, :added, :changed, :unchanged, :held, :failed)
                        """)
                .param("id", id)
                .param("at", Times.bind(now))
                .param("actor", actor)
                .param("file", report.fileName())
                .param("encoding", report.encoding())
                .param("added", report.count(Outcome.ADDED))
                .param("changed", report.count(Outcome.CHANGED))
                .param("unchanged", report.count(Outcome.UNCHANGED))
                .param("held", report.count(Outcome.HELD))
                .param("failed", report.count(Outcome.FAILED))
                .update();
    }

    public List<PastImport> latest() {
        return jdbc.sql("select * from customers.import order by at desc, id desc limit :latest")
                .param("latest", LATEST)
                .query((row, n) -> new PastImport(
                        row.getObject("id", UUID.class),
                        Times.read(row, "at"),
                        row.getObject("actor", UUID.class),
                        row.getString("file_name"),
                        row.getString("encoding"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("held"),
                        row.getInt("failed")))
                .list();
    }
}
