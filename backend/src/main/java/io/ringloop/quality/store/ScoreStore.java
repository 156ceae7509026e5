package io.ringloop.quality.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.Findings;
import io.ringloop.quality.FormContent;
import io.ringloop.quality.ItemAnswer;
import io.ringloop.quality.Score;
import io.ringloop.quality.ScoreStep;
import io.ringloop.rules.Code;
import io.ringloop.rules.QaVerdict.Coaching;
import io.ringloop.rules.QaVerdict.Grade;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code quality.score} and {@code quality.score_item}: rows are only added, the database refuses everything else. */
@Component
public class ScoreStore {

    private final JdbcClient jdbc;

    ScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Score score, FormContent form) {
        var findings = score.findings();
        jdbc.sql("""
                        insert into quality.score (evaluation_id, version, step, scored_by, reason, score, counted, grade, coaching, fatals,
                                                   problem, suggestion, related, decision_id, scored_at)
                        values (:id, :version, :step, :by, :reason, :score, :counted, :grade, :coaching, :fatals, :problem,
                                :suggestion, :related, :decision, :at)
                        """)
                .param("id", score.evaluationId())
                .param("version", score.version())
                .param("step", score.step().code())
                .param("by", score.by().value())
                .param("reason", score.reason())
                .param("score", score.score())
                .param("counted", score.counted())
                .param("grade", score.grade().code())
                .param("coaching", score.coaching().code())
                .param("fatals", new SqlArrayValue("text", findings.fatals().toArray()))
                .param("problem", findings.problem())
                .param("suggestion", findings.suggestion())
                .param("related", new SqlArrayValue("text", findings.related().toArray()))
                .param("decision", score.decisionId())
                .param("at", Times.bind(score.at()))
                .update();
        for (var answer : findings.answers()) {
            jdbc.sql("""
                            insert into quality.score_item (evaluation_id, version, item, points, best, comment, at_sec)
                            values (:id, :version, :item, :points, :best, :comment, :atSec)
                            """)
                    .param("id", score.evaluationId())
                    .param("version", score.version())
                    .param("item", answer.item())
                    .param("points", answer.points())
                    .param(
                            "best",
                            form.item(answer.item()).orElseThrow().scale().best())
                    .param("comment", answer.comment())
                    .param("atSec", answer.atSec())
                    .update();
        }
    }

    public Optional<Score> find(UUID evaluation, int version) {
        return of(evaluation).stream()
                .filter(score -> score.version() == version)
                .findFirst();
    }

    /** Every version, the first first. */
    public List<Score> of(UUID evaluation) {
        return jdbc.sql("select * from quality.score where evaluation_id = :id order by version")
                .param("id", evaluation)
                .query((row, number) -> score(row, answers(evaluation, row.getInt("version"))))
                .list();
    }

    /** The digests that the trail keeps, by version. */
    public Map<Integer, String> recorded(UUID evaluation) {
        var digests = new HashMap<Integer, String>();
        jdbc.sql("""
                        select (data ->> 'version')::int as version, data ->> 'digest' as digest from archive.v_fact
                         where subject_type = 'evaluation' and subject_id = :id and kind = 'evaluation-scored'
                        """).param("id", evaluation.toString()).query(row -> {
            digests.put(row.getInt("version"), row.getString("digest"));
        });
        return digests;
    }

    private List<ItemAnswer> answers(UUID evaluation, int version) {
        return jdbc.sql("""
                        select * from quality.score_item where evaluation_id = :id and version = :version order by item
                        """)
                .param("id", evaluation)
                .param("version", version)
                .query((row, number) -> new ItemAnswer(
                        row.getString("item"), number(row, "points"), row.getString("comment"), number(row, "at_sec")))
                .list();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Score score(ResultSet row, List<ItemAnswer> answers) throws SQLException {
        return new Score(
                row.getObject("evaluation_id", UUID.class),
                row.getInt("version"),
                ScoreStep.of(row.getString("step")),
                new StaffId(row.getObject("scored_by", UUID.class)),
                row.getString("reason"),
                row.getBigDecimal("score"),
                row.getBigDecimal("counted"),
                Code.of(Grade.class, row.getString("grade")),
                Code.of(Coaching.class, row.getString("coaching")),
                new Findings(
                        answers,
                        List.of((String[]) row.getArray("fatals").getArray()),
                        row.getString("problem"),
                        row.getString("suggestion"),
                        List.of((String[]) row.getArray("related").getArray())),
                row.getObject("decision_id", UUID.class),
                Times.read(row, "scored_at"));
    }
}
