package io.ringloop.quality.store;

import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.quality.Coverage;
import io.ringloop.quality.SampleEntry;
import io.ringloop.quality.SampledContact;
import io.ringloop.quality.SampledContact.State;
import io.ringloop.quality.handling.Framed;
import io.ringloop.quality.handling.SampleDraw.AgentSample;
import io.ringloop.quality.store.AgentFactStore.AgentFacts;
import io.ringloop.rules.Code;
import io.ringloop.rules.QaScenario;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What plans chose, and how far their quotas are met. A contact is in a plan once: the database says so. */
@Component
public class SampleStore {

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that was drawn, in one statement for each table. */
    public void add(UUID plan, List<AgentSample> samples, Map<UUID, AgentFacts> facts) {
        jdbc.sql("""
                        insert into quality.plan_agent (plan_id, agent_id, unit_id, tenure_days, complaint_ratio, frame, quota)
                        select :plan, * from unnest(:agents, :units, :days, :ratios, :frames, :quotas)
                        """)
                .param("plan", plan)
                .param("agents", array("uuid", samples, AgentSample::agent))
                .param("units", array("uuid", samples, AgentSample::unit))
                .param("days", array("int", samples, each -> of(facts, each).tenureDays()))
                .param(
                        "ratios",
                        array("numeric", samples, each -> of(facts, each).complaintRatio()))
                .param("frames", array("int", samples, AgentSample::frame))
                .param("quotas", array("int", samples, AgentSample::quota))
                .update();
        var shares = samples.stream()
                .flatMap(sample -> sample.quotas().stream().map(quota -> Map.entry(sample.agent(), quota)))
                .toList();
        jdbc.sql("""
                        insert into quality.plan_share (plan_id, agent_id, scenario, rate_pct, frame, quota)
                        select :plan, * from unnest(:agents, :scenarios, :rates, :frames, :quotas)
                        """)
                .param("plan", plan)
                .param("agents", array("uuid", shares, Map.Entry::getKey))
                .param(
                        "scenarios",
                        array("text", shares, each -> each.getValue().scenario().code()))
                .param(
                        "rates",
                        array("int", shares, each -> each.getValue().terms().ratePct()))
                .param("frames", array("int", shares, each -> each.getValue().frame()))
                .param("quotas", array("int", shares, each -> each.getValue().quota()))
                .update();
        add(plan, samples.stream().flatMap(sample -> sample.chosen().stream()).toList(), null);
    }

    /** @param replaces the contact in whose place they come */
    public void add(UUID plan, List<Framed> chosen, @Nullable UUID replaces) {
        jdbc.sql("""
                        insert into quality.sample (plan_id, contact_id, agent_id, unit_id, channel, hour, scenario, state, replaces)
                        select :plan, contact, agent, unit, channel, hour, scenario, 'open', :replaces
                          from unnest(:contacts, :agents, :units, :channels, :hours, :scenarios)
                               as t (contact, agent, unit, channel, hour, scenario)
                        """)
                .param("plan", plan)
                .param("replaces", replaces)
                .param("contacts", array("uuid", chosen, Framed::contact))
                .param("agents", array("uuid", chosen, Framed::agent))
                .param("units", array("uuid", chosen, Framed::unit))
                .param("channels", array("text", chosen, Framed::channel))
                .param("hours", array("int", chosen, Framed::hour))
                .param(
                        "scenarios",
                        array("text", chosen, each -> each.scenario().code()))
                .update();
    }

    public Optional<SampledContact> lock(UUID plan, UUID contact) {
        return jdbc.sql("select * from quality.sample where plan_id = :plan and contact_id = :contact for update")
                .param("plan", plan)
                .param("contact", contact)
                .query(SampleStore::sampled)
                .optional();
    }

    public void state(UUID plan, UUID contact, State state, @Nullable String reason) {
        jdbc.sql("""
                        update quality.sample set state = :state, reason = :reason where plan_id = :plan and contact_id = :contact
                        """)
                .param("plan", plan)
                .param("contact", contact)
                .param("state", state.code())
                .param("reason", reason)
                .update();
    }

    /** The contacts of an agent that a plan has chosen, whatever became of them. */
    public Set<UUID> used(UUID plan, StaffId agent) {
        return new HashSet<>(
                jdbc.sql("select contact_id from quality.sample where plan_id = :plan and agent_id = :agent")
                        .param("plan", plan)
                        .param("agent", agent.value())
                        .query(UUID.class)
                        .list());
    }

    /**
     * One page of a plan's sample by contact.
     *
     * @param agent only this one's
     * @param state only those that stand so
     */
    public List<SampleEntry> list(
            Scope scope, UUID plan, @Nullable UUID agent, @Nullable State state, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select s.*, c.started_at, e.id as evaluation_id
                          from quality.sample s
                          left join contacts.v_contact_course c on c.id = s.contact_id
                          left join quality.evaluation e on e.plan_id = s.plan_id and e.source_id = s.contact_id
                         where s.plan_id = :plan and (:all or s.agent_id = :self or s.unit_id = any (:units))
                           and (:agent::uuid is null or s.agent_id = :agent)
                           and (:state::text is null or s.state = :state)
                           and (:after::uuid is null or s.contact_id > :after)
                         order by s.contact_id limit :limit
                        """)
                .param("plan", plan)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("agent", agent)
                .param("state", state == null ? null : state.code())
                .param("after", after == null ? null : after.uuid(0))
                .param("limit", limit)
                .query((row, number) -> new SampleEntry(
                        sampled(row, number),
                        Times.readNullable(row, "started_at"),
                        row.getObject("evaluation_id", UUID.class)))
                .list();
    }

    /** How far the quota of each agent is met, those with most missing first. */
    public List<Coverage> coverage(Scope scope, UUID plan) {
        var shares = shares(scope, plan);
        return jdbc.sql("""
                        select a.agent_id, a.unit_id, a.tenure_days, a.complaint_ratio, a.frame, a.quota,
                               count(s.contact_id) filter (where s.state <> 'replaced') as chosen,
                               count(s.contact_id) filter (where s.state = 'taken') as taken,
                               count(s.contact_id) filter (where s.state = 'replaced') as replaced
                          from quality.plan_agent a
                          left join quality.sample s on s.plan_id = a.plan_id and s.agent_id = a.agent_id
                         where a.plan_id = :plan and (:all or a.agent_id = :self or a.unit_id = any (:units))
                         group by a.plan_id, a.agent_id
                         order by a.quota - count(s.contact_id) filter (where s.state = 'taken') desc, a.agent_id
                        """)
                .param("plan", plan)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .query((row, number) -> {
                    var agent = row.getObject("agent_id", UUID.class);
                    return new Coverage(
                            new StaffId(agent),
                            row.getObject("unit_id", UUID.class),
                            row.getInt("tenure_days"),
                            row.getBigDecimal("complaint_ratio"),
                            row.getInt("frame"),
                            row.getInt("quota"),
                            row.getInt("chosen"),
                            row.getInt("taken"),
                            row.getInt("replaced"),
                            shares.getOrDefault(agent, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Coverage.Share>> shares(Scope scope, UUID plan) {
        var shares = new LinkedHashMap<UUID, List<Coverage.Share>>();
        jdbc.sql("""
                        select s.* from quality.plan_share s
                          join quality.plan_agent a on a.plan_id = s.plan_id and a.agent_id = s.agent_id
                         where s.plan_id = :plan and (:all or a.agent_id = :self or a.unit_id = any (:units))
                         order by s.agent_id, s.scenario
                        """)
                .param("plan", plan)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .query(row -> {
                    shares.computeIfAbsent(row.getObject("agent_id", UUID.class), any -> new ArrayList<>())
                            .add(new Coverage.Share(
                                    Code.of(QaScenario.class, row.getString("scenario")),
                                    row.getInt("rate_pct"),
                                    row.getInt("frame"),
                                    row.getInt("quota")));
                });
        return shares;
    }

    private static AgentFacts of(Map<UUID, AgentFacts> facts, AgentSample sample) {
        return facts.getOrDefault(sample.agent(), AgentFacts.UNKNOWN);
    }

    private static <T> SqlArrayValue array(String type, List<T> rows, Function<T, Object> column) {
        return new SqlArrayValue(type, rows.stream().map(column).toArray());
    }

    private static SampledContact sampled(ResultSet row, int number) throws SQLException {
        return new SampledContact(
                row.getObject("plan_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                new StaffId(row.getObject("agent_id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getString("channel"),
                row.getInt("hour"),
                Code.of(QaScenario.class, row.getString("scenario")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("replaces", UUID.class),
                row.getString("reason"));
    }
}
