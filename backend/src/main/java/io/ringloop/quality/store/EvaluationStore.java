package io.ringloop.quality.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.EvaluatedWork;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.Evaluation.Appeal;
import io.ringloop.quality.Evaluation.Delivery;
import io.ringloop.quality.Evaluation.Look;
import io.ringloop.quality.EvaluationOrigin;
import io.ringloop.quality.EvaluationState;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code quality.evaluation}. */
@Component
public class EvaluationStore {

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was added; not when the same person has begun one of the same work that is still to be scored */
    public boolean add(Evaluation evaluation, StaffId by) {
        var work = evaluation.work();
        return jdbc.sql("""
                        insert into quality.evaluation (id, origin, source, source_id, plan_id, agent_id, unit_id, channel, happened_at,
                                                        form_key, form_version, weight, state, created_by, created_at)
                        values (:id, :origin, :source, :sourceId, :plan, :agent, :unit, :channel, :at, :form, :formVersion, :weight,
                                'planned', :by, :now)
                        on conflict (source_id, created_by) where state = 'planned' do nothing
                        """)
                        .param("id", evaluation.id())
                        .param("origin", evaluation.origin().code())
                        .param("source", work.source().code())
                        .param("sourceId", work.id())
                        .param("plan", evaluation.planId())
                        .param("agent", work.agent().value())
                        .param("unit", work.unitId())
                        .param("channel", work.channel())
                        .param("at", Times.bind(work.at()))
                        .param("form", evaluation.formKey())
                        .param("formVersion", evaluation.formVersion())
                        .param("weight", evaluation.weight())
                        .param("by", by.value())
                        .param("now", Times.bind(evaluation.createdAt()))
                        .update()
                == 1;
    }

    public Optional<Evaluation> find(UUID id) {
        return jdbc.sql("select * from quality.evaluation where id = :id")
                .param("id", id)
                .query(EvaluationStore::evaluation)
                .optional();
    }

    /** The same, locked until the end of the transaction. */
    public Optional<Evaluation> lock(UUID id) {
        return jdbc.sql("select * from quality.evaluation where id = :id for update")
                .param("id", id)
                .query(EvaluationStore::evaluation)
                .optional();
    }

    /** Who has scored a piece of work in any evaluation. */
    public Set<StaffId> scorers(UUID sourceId) {
        return new HashSet<>(jdbc.sql("""
                        select s.scored_by from quality.evaluation e join quality.score s on s.evaluation_id = e.id
                         where e.source_id = :id
                        union
                        select e.evaluator_id from quality.evaluation e where e.source_id = :id and e.evaluator_id is not null
                        """)
                .param("id", sourceId)
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Which version of the score holds. */
    public void version(UUID id, int scoreVersion) {
        change(id, "score_version = :value").param("value", scoreVersion).update();
    }

    public void scored(UUID id, StaffId by, Instant at) {
        change(id, "state = 'scored', evaluator_id = :by, scored_at = :at")
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    public void deliverBy(UUID id, Instant dueAt) {
        change(id, "deliver_due_at = :at").param("at", Times.bind(dueAt)).update();
    }

    public void lookedAgain(UUID id, StaffId by, @Nullable String reason) {
        change(id, "second_id = :by, second_reason = :reason")
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    public void released(UUID id, Instant at) {
        change(id, "state = 'released', released_at = :at")
                .param("at", Times.bind(at))
                .update();
    }

    public void late(UUID id) {
        change(id, "delivered_late = true").update();
    }

    public void delivered(UUID id, Instant at, boolean late, Instant answerDue) {
        change(id, """
                        state = 'delivered', delivered_at = :at, delivered_late = delivered_late or :late,
                        acknowledge_due_at = :due""")
                .param("at", Times.bind(at))
                .param("late", late)
                .param("due", Times.bind(answerDue))
                .update();
    }

    /** @param appeal absent: the agent agreed */
    public void answered(UUID id, @Nullable Appeal appeal, Instant at) {
        change(id, """
                        answered_at = :at, appeal_items = :items, appeal_reason = :reason,
                        state = case when :reason::text is null then state else 'appealed' end""")
                .param("at", Times.bind(at))
                .param(
                        "items",
                        new SqlArrayValue(
                                "text",
                                appeal == null ? new Object[0] : appeal.items().toArray()))
                .param("reason", appeal == null ? null : appeal.reason())
                .update();
    }

    public void judged(UUID id, StaffId by, @Nullable String reason, boolean changed, Instant at) {
        change(id, "judge_id = :by, judge_reason = :reason, state = :state, closed_at = :at")
                .param("by", by.value())
                .param("reason", reason)
                .param("state", (changed ? EvaluationState.CHANGED : EvaluationState.KEPT).code())
                .param("at", Times.bind(at))
                .update();
    }

    public void closed(UUID id, EvaluationState state, Instant at) {
        change(id, "state = :state, closed_at = :at")
                .param("state", state.code())
                .param("at", Times.bind(at))
                .update();
    }

    /** Why it cannot be evaluated. */
    public void gone(UUID id, String reason) {
        change(id, "gone_reason = :reason").param("reason", reason).update();
    }

    public String goneReason(UUID id) {
        return jdbc.sql("select gone_reason from quality.evaluation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private StatementSpec change(UUID id, String columns) {
        return jdbc.sql("update quality.evaluation set %s, version = version + 1 where id = :id".formatted(columns))
                .param("id", id);
    }

    static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        var appeal = row.getString("appeal_reason");
        return new Evaluation(
                row.getObject("id", UUID.class),
                EvaluationOrigin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                new EvaluatedWork(
                        Source.of(row.getString("source")),
                        row.getObject("source_id", UUID.class),
                        new StaffId(row.getObject("agent_id", UUID.class)),
                        row.getObject("unit_id", UUID.class),
                        row.getString("channel"),
                        Times.read(row, "happened_at")),
                row.getObject("plan_id", UUID.class),
                row.getString("form_key"),
                row.getInt("form_version"),
                row.getBigDecimal("weight"),
                EvaluationState.of(row.getString("state")),
                staff(row, "evaluator_id"),
                look(staff(row, "second_id"), row.getString("second_reason")),
                look(staff(row, "judge_id"), row.getString("judge_reason")),
                row.getInt("score_version"),
                Times.readNullable(row, "scored_at"),
                new Delivery(
                        Times.readNullable(row, "deliver_due_at"),
                        Times.readNullable(row, "released_at"),
                        Times.readNullable(row, "delivered_at"),
                        row.getBoolean("delivered_late"),
                        Times.readNullable(row, "acknowledge_due_at"),
                        Times.readNullable(row, "answered_at")),
                appeal == null
                        ? null
                        : new Appeal(
                                List.of((String[]) row.getArray("appeal_items").getArray()), appeal),
                Times.readNullable(row, "closed_at"),
                Times.read(row, "created_at"),
                row.getInt("version"));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }

    private static @Nullable Look look(@Nullable StaffId by, @Nullable String reason) {
        return by == null ? null : new Look(by, reason);
    }
}
