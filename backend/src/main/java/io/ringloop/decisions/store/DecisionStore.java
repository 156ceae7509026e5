package io.ringloop.decisions.store;

import io.ringloop.rules.DecisionTableView;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code decisions.decision} and {@code decisions.rule_set}. */
@Component
public class DecisionStore {

    private final JdbcClient jdbc;
    private final Json json;

    DecisionStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(DecisionRow row) {
        jdbc.sql("""
                        insert into decisions.decision (id, at, subject_type, subject_id, business_key, rule_set, version,
                               inputs, person_id, personal, verdict, matched_rows, refused, duration_micros)
                        values (:id, :at, :subjectType, :subjectId, :businessKey, :ruleSet, :version,
                               :inputs, :personId, :personal, :verdict, :matchedRows, :refused, :durationMicros)
                        """)
                .param("id", row.id())
                .param("at", Times.bind(row.at()))
                .param("subjectType", row.subjectType())
                .param("subjectId", row.subjectId())
                .param("businessKey", row.businessKey())
                .param("ruleSet", row.ruleSet())
                .param("version", row.version())
                .param("inputs", json.jsonb(row.inputs()))
                .param("personId", row.personId())
                .param("personal", row.personal())
                .param("verdict", json.jsonb(row.verdict()))
                .param("matchedRows", new SqlArrayValue("int", row.matchedRows().toArray()))
                .param("refused", new SqlArrayValue("text", row.refused().toArray()))
                .param("durationMicros", row.durationMicros())
                .update();
    }

    public Optional<DecisionRow> find(UUID id) {
        return jdbc.sql("select * from decisions.decision where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Keeps how a version looks; a version that is known stays as it is. */
    public void rememberTable(String name, String version, DecisionTableView view, Instant now) {
        jdbc.sql("""
                        insert into decisions.rule_set (name, version, view, known_at)
                        values (:name, :version, :view, :now)
                        on conflict do nothing
                        """)
                .param("name", name)
                .param("version", version)
                .param("view", json.jsonb(view))
                .param("now", Times.bind(now))
                .update();
    }

    public DecisionTableView table(String name, String version) {
        return jdbc.sql("select view from decisions.rule_set where name = :name and version = :version")
                .param("name", name)
                .param("version", version)
                .query((row, number) -> json.read(row.getString("view"), DecisionTableView.class))
                .single();
    }

    /** When each version decided first, by name and version with a space between. */
    public Map<String, Instant> versionsKnown() {
        var known = new HashMap<String, Instant>();
        jdbc.sql("select name, version, known_at from decisions.rule_set").query(row -> {
            known.put(row.getString("name") + " " + row.getString("version"), Times.read(row, "known_at"));
        });
        return known;
    }

    /** How often each rule set has decided since a moment. */
    public Map<String, Long> decidedSince(Instant since) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select rule_set, count(*) as decided from decisions.decision where at >= :since group by rule_set")
                .param("since", Times.bind(since))
                .query(row -> {
                    counts.put(row.getString("rule_set"), row.getLong("decided"));
                });
        return counts;
    }

    private DecisionRow row(ResultSet row, int number) throws SQLException {
        return new DecisionRow(
                row.getObject("id", UUID.class),
                Times.read(row, "at"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getObject("business_key", UUID.class),
                row.getString("rule_set"),
                row.getString("version"),
                json.map(row, "inputs"),
                row.getObject("person_id", UUID.class),
                row.getBytes("personal"),
                row.getString("verdict") == null ? null : json.map(row, "verdict"),
                List.of((Integer[]) row.getArray("matched_rows").getArray()),
                Arrays.asList((String[]) row.getArray("refused").getArray()),
                row.getLong("duration_micros"));
    }
}
