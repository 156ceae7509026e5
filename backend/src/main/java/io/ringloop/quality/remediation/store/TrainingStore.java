package io.ringloop.quality.remediation.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.training_place}: who takes part in a special training. */
@Component
public class TrainingStore {

    private final JdbcClient jdbc;

    TrainingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's place in a training.
     *
     * @param state {@code invited}, {@code attended} or {@code excused}
     */
    public record Place(
            int round,
            StaffId agent,
            UUID unitId,
            String state,
            @Nullable Instant attendedAt,
            @Nullable Integer testScore) {

        public boolean invited() {
            return state.equals("invited");
        }
    }

    public void invite(UUID remediation, int round, StaffId agent, UUID unit) {
        jdbc.sql("""
                        insert into quality.training_place (remediation_id, round, agent_id, unit_id, state)
                        values (:id, :round, :agent, :unit, 'invited') on conflict (remediation_id, round, agent_id) do nothing
                        """)
                .param("id", remediation)
                .param("round", round)
                .param("agent", agent.value())
                .param("unit", unit)
                .update();
    }

    public void attended(UUID remediation, int round, StaffId agent, Instant at, @Nullable Integer testScore) {
        mark(remediation, round, agent, "attended", at, testScore);
    }

    public void excused(UUID remediation, int round, StaffId agent) {
        mark(remediation, round, agent, "excused", null, null);
    }

    /** Those who have not taken part are not expected any more. */
    public void uninvite(UUID remediation, StaffId agent) {
        jdbc.sql("""
                        delete from quality.training_place where remediation_id = :id and agent_id = :agent and state = 'invited'
                        """).param("id", remediation).param("agent", agent.value()).update();
    }

    public List<Place> of(UUID remediation, int round) {
        return jdbc.sql("""
                        select * from quality.training_place where remediation_id = :id and round = :round order by agent_id
                        """)
                .param("id", remediation)
                .param("round", round)
                .query((row, number) -> new Place(
                        row.getInt("round"),
                        new StaffId(row.getObject("agent_id", UUID.class)),
                        row.getObject("unit_id", UUID.class),
                        row.getString("state"),
                        Times.readNullable(row, "attended_at"),
                        row.getObject("test_score", Integer.class)))
                .list();
    }

    /** The trainings, not over, to which somebody is invited. */
    public List<UUID> openWith(StaffId agent) {
        return jdbc.sql("""
                        select distinct p.remediation_id from quality.training_place p join quality.remediation r on r.id = p.remediation_id
                         where p.agent_id = :agent and p.state = 'invited' and r.closed_at is null
                        """).param("agent", agent.value()).query(UUID.class).list();
    }

    private void mark(
            UUID remediation,
            int round,
            StaffId agent,
            String state,
            @Nullable Instant at,
            @Nullable Integer testScore) {
        jdbc.sql("""
                        update quality.training_place set state = :state, attended_at = :at, test_score = :score
                         where remediation_id = :id and round = :round and agent_id = :agent and state = 'invited'
                        """)
                .param("id", remediation)
                .param("round", round)
                .param("agent", agent.value())
                .param("state", state)
                .param("at", Times.bindNullable(at))
                .param("score", testScore)
                .update();
    }
}
