package io.ringloop.quality.remediation.store;

import io.ringloop.quality.remediation.Remediation;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.remediation_ground}: the evaluations a remediation stands on. */
@Component
public class GroundStore {

    private final JdbcClient jdbc;

    GroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An evaluation it stands on, or stood on. */
    public record Ground(UUID evaluationId, boolean lost) {}

    public void add(UUID remediation, UUID evaluation, Instant at) {
        jdbc.sql("""
                        insert into quality.remediation_ground (remediation_id, evaluation_id, added_at) values (:id, :evaluation, :at)
                        on conflict (remediation_id, evaluation_id) do nothing
                        """)
                .param("id", remediation)
                .param("evaluation", evaluation)
                .param("at", Times.bind(at))
                .update();
    }

    public void lose(UUID remediation, UUID evaluation, Instant at) {
        jdbc.sql("""
                        update quality.remediation_ground set lost_at = :at where remediation_id = :id and evaluation_id = :evaluation
                        """)
                .param("id", remediation)
                .param("evaluation", evaluation)
                .param("at", Times.bind(at))
                .update();
    }

    /** In the order in which they were added. */
    public List<Ground> of(UUID remediation) {
        return jdbc.sql("""
                        select evaluation_id, lost_at is not null as lost from quality.remediation_ground
                         where remediation_id = :id order by added_at, evaluation_id
                        """)
                .param("id", remediation)
                .query((row, number) -> new Ground(row.getObject("evaluation_id", UUID.class), row.getBoolean("lost")))
                .list();
    }

    /** Whether anything is left. */
    public boolean stands(UUID remediation) {
        return of(remediation).stream().anyMatch(ground -> !ground.lost());
    }

    /** Whether one of the grounds that are left is appealed and not judged yet. */
    public boolean appealed(UUID remediation) {
        return jdbc.sql("""
                        select exists (select 1 from quality.remediation_ground g join quality.evaluation e on e.id = g.evaluation_id
                                        where g.remediation_id = :id and g.lost_at is null and e.state = 'appealed')
                        """).param("id", remediation).query(Boolean.class).single();
    }

    /** What stands on an evaluation, whether it is over or not. */
    public List<Remediation> on(UUID evaluation) {
        return jdbc.sql("""
                        select r.* from quality.remediation r join quality.remediation_ground g on g.remediation_id = r.id
                         where g.evaluation_id = :id and g.lost_at is null order by r.opened_at, r.id
                        """)
                .param("id", evaluation)
                .query(RemediationStore::remediation)
                .list();
    }
}
