package io.ringloop.quality.remediation.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.remediation.Remediation;
import io.ringloop.quality.remediation.Remediation.Item;
import io.ringloop.quality.remediation.RemediationKind;
import io.ringloop.quality.remediation.RemediationResult;
import io.ringloop.quality.remediation.RemediationStage;
import io.ringloop.rules.Code;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Table {@code quality.remediation}. */
@Component
public class RemediationStore {

    private final JdbcClient jdbc;

    RemediationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Remediation one) {
        jdbc.sql("""
                        insert into quality.remediation (id, kind, agent_id, unit_id, form_key, item, stage, plan_wanted, decision_id, opened_at)
                        values (:id, :kind, :agent, :unit, :form, :item, :stage, :plan, :decision, :at)
                        """)
                .param("id", one.id())
                .param("kind", one.kind().code())
                .param("agent", one.agent() == null ? null : one.agent().value())
                .param("unit", one.unitId())
                .param("form", one.item() == null ? null : one.item().form())
                .param("item", one.item() == null ? null : one.item().key())
                .param("stage", one.stage().code())
                .param("plan", one.planWanted())
                .param("decision", one.decisionId())
                .param("at", Times.bind(one.openedAt()))
                .update();
    }

    public Optional<Remediation> find(UUID id) {
        return jdbc.sql("select * from quality.remediation where id = :id")
                .param("id", id)
                .query(RemediationStore::remediation)
                .optional();
    }

    /** The same, locked until the end of the transaction. */
    public Optional<Remediation> lock(UUID id) {
        return jdbc.sql("select * from quality.remediation where id = :id for update")
                .param("id", id)
                .query(RemediationStore::remediation)
                .optional();
    }

    /** Those of a person that are not over, the latest first. */
    public List<Remediation> openOf(StaffId agent) {
        return jdbc.sql("""
                        select * from quality.remediation where agent_id = :agent and closed_at is null order by opened_at desc, id desc
                        """)
                .param("agent", agent.value())
                .query(RemediationStore::remediation)
                .list();
    }

    /** The training on an item in a centre that is not over. */
    public Optional<Remediation> openOn(UUID centre, Item item) {
        return jdbc.sql("""
                        select * from quality.remediation
                         where kind = 'common' and unit_id = :centre and form_key = :form and item = :item and closed_at is null
                        """)
                .param("centre", centre)
                .param("form", item.form())
                .param("item", item.key())
                .query(RemediationStore::remediation)
                .optional();
    }

    public void stage(UUID id, RemediationStage stage) {
        change(id, "stage = :stage").param("stage", stage.code()).update();
    }

    public void result(UUID id, @Nullable RemediationResult result) {
        change(id, "result = :result")
                .param("result", result == null ? null : result.code())
                .update();
    }

    public void wantPlan(UUID id) {
        change(id, "plan_wanted = true").update();
    }

    public void dueBy(UUID id, Instant due) {
        change(id, "due_at = :due").param("due", Times.bind(due)).update();
    }

    public void late(UUID id) {
        change(id, "late = true").update();
    }

    /** The first time counts. */
    public void held(UUID id, Instant at) {
        change(id, "late = late or held_at is null and :at > due_at, held_at = coalesce(held_at, :at)")
                .param("at", Times.bind(at))
                .update();
    }

    public void cause(UUID id, String cause) {
        change(id, "cause = :cause").param("cause", cause).update();
    }

    public void nextRound(UUID id) {
        change(id, "round = round + 1").update();
    }

    public void watchUntil(UUID id, Instant until) {
        change(id, "stage = 'watch', watched_until = :until")
                .param("until", Times.bind(until))
                .update();
    }

    public void probation(UUID id, Instant from) {
        change(id, "stage = 'probation', retrained = true, probation_from = :from")
                .param("from", Times.bind(from))
                .update();
    }

    public void callOff(UUID id, String why) {
        change(id, "called_off = :why").param("why", why).update();
    }

    public void close(UUID id, RemediationStage stage, Instant at) {
        change(id, "stage = :stage, closed_at = :at")
                .param("stage", stage.code())
                .param("at", Times.bind(at))
                .update();
    }

    private StatementSpec change(UUID id, String what) {
        return jdbc.sql("update quality.remediation set %s, version = version + 1 where id = :id".formatted(what))
                .param("id", id);
    }

    static Remediation remediation(ResultSet row, int number) throws SQLException {
        var agent = row.getObject("agent_id", UUID.class);
        var item = row.getString("item");
        var result = row.getString("result");
        return new Remediation(
                row.getObject("id", UUID.class),
                Code.of(RemediationKind.class, row.getString("kind")),
                agent == null ? null : new StaffId(agent),
                row.getObject("unit_id", UUID.class),
                item == null ? null : new Item(row.getString("form_key"), item),
                Code.of(RemediationStage.class, row.getString("stage")),
                result == null ? null : Code.of(RemediationResult.class, result),
                row.getBoolean("plan_wanted"),
                row.getString("cause"),
                row.getInt("round"),
                Times.readNullable(row, "due_at"),
                Times.readNullable(row, "held_at"),
                row.getBoolean("late"),
                Times.readNullable(row, "watched_until"),
                Times.readNullable(row, "probation_from"),
                row.getBoolean("retrained"),
                row.getString("called_off"),
                row.getObject("decision_id", UUID.class),
                Times.read(row, "opened_at"),
                Times.readNullable(row, "closed_at"),
                row.getInt("version"));
    }
}
