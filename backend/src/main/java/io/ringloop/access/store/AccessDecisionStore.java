package io.ringloop.access.store;

import io.ringloop.access.AccessDecision;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code access.decision}. */
@Component
public class AccessDecisionStore {

    private final JdbcClient jdbc;

    AccessDecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(AccessDecision decision) {
        jdbc.sql("""
                        insert into access.decision
                               (id, change_id, round, position, by, answer, reason, note, until, at)
                        values (:id, :change, :round, :position, :by, :answer, :reason, :note, :until, :at)
                        """)
                .param("id", Ids.next())
                .param("change", decision.changeId())
                .param("round", decision.round())
                .param("position", decision.position())
                .param("by", decision.by().value())
                .param("answer", decision.answer())
                .param("reason", decision.reason())
                .param("note", decision.note())
                .param("until", Times.bindNullable(decision.until()))
                .param("at", Times.bind(decision.at()))
                .update();
    }

    /** Of one round, in turn. */
    public List<AccessDecision> of(UUID changeId, int round) {
        return of(List.of(changeId)).stream()
                .filter(decision -> decision.round() == round)
                .toList();
    }

    /** Of several changes, the first one first. */
    public List<AccessDecision> of(Collection<UUID> changes) {
        return jdbc.sql("select * from access.decision where change_id = any (:changes) order by round, position")
                .param("changes", new SqlArrayValue("uuid", changes.toArray()))
                .query(AccessDecisionStore::decision)
                .list();
    }

    private static AccessDecision decision(ResultSet row, int number) throws SQLException {
        return new AccessDecision(
                row.getObject("change_id", UUID.class),
                row.getInt("round"),
                row.getInt("position"),
                new StaffId(row.getObject("by", UUID.class)),
                row.getString("answer"),
                row.getString("reason"),
                row.getString("note"),
                Times.readNullable(row, "until"),
                Times.read(row, "at"));
    }
}
