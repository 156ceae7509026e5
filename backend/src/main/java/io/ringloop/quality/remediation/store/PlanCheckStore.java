package io.ringloop.quality.remediation.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.plan_check}: the checks of improvement plans. */
@Component
public class PlanCheckStore {

    private final JdbcClient jdbc;

    PlanCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A check with its date. */
    public record Check(
            int seq,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable String verdict) {}

    public void add(UUID remediation, List<Instant> dates) {
        for (var i = 0; i < dates.size(); i++) {
            jdbc.sql("insert into quality.plan_check (remediation_id, seq, due_at) values (:id, :seq, :at)")
                    .param("id", remediation)
                    .param("seq", i + 1)
                    .param("at", Times.bind(dates.get(i)))
                    .update();
        }
    }

    /** In the order of their dates. */
    public List<Check> of(UUID remediation) {
        return jdbc.sql("select * from quality.plan_check where remediation_id = :id order by seq")
                .param("id", remediation)
                .query((row, number) -> new Check(
                        row.getInt("seq"),
                        Times.read(row, "due_at"),
                        Times.readNullable(row, "done_at"),
                        row.getString("verdict")))
                .list();
    }

    /** The first one that is not done. */
    public Optional<Check> next(UUID remediation) {
        return of(remediation).stream().filter(check -> check.doneAt() == null).findFirst();
    }

    public void done(UUID remediation, int seq, String verdict, Instant at) {
        jdbc.sql("""
                        update quality.plan_check set done_at = :at, verdict = :verdict where remediation_id = :id and seq = :seq
                        """)
                .param("id", remediation)
                .param("seq", seq)
                .param("verdict", verdict)
                .param("at", Times.bind(at))
                .update();
    }
}
