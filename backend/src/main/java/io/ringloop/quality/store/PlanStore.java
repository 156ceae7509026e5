package io.ringloop.quality.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ringloop.people.StaffId;
import io.ringloop.quality.KeyScenario;
import io.ringloop.quality.SamplingPlan;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code quality.plan}. */
@Component
public class PlanStore {

    private static final TypeReference<List<KeyScenario>> SCENARIOS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    PlanStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nobody else draws until the end of the transaction. */
    public void lock() {
        jdbc.sql("lock table quality.plan in share row exclusive mode").update();
    }

    /** A plan that has contacts of the same units in the same period. */
    public Optional<String> overlapping(SamplingPlan plan, Collection<UUID> around) {
        return jdbc.sql("""
                        select name from quality.plan
                         where unit_id = any (:around) and starts_at < :until and ends_at > :from
                         order by starts_at limit 1
                        """)
                .param("around", new SqlArrayValue("uuid", around.toArray()))
                .param("from", Times.bind(plan.from()))
                .param("until", Times.bind(plan.until()))
                .query(String.class)
                .optional();
    }

    public void add(SamplingPlan plan) {
        jdbc.sql("""
                        insert into quality.plan (id, name, unit_id, starts_at, ends_at, least_talk_sec, low_mark, key_scenarios,
                                                  seed, frame, quota, drawn_by, drawn_at)
                        values (:id, :name, :unit, :from, :until, :talk, :low, :keys, :seed, :frame, :quota, :by, :at)
                        """)
                .param("id", plan.id())
                .param("name", plan.name())
                .param("unit", plan.unitId())
                .param("from", Times.bind(plan.from()))
                .param("until", Times.bind(plan.until()))
                .param("talk", plan.leastTalkSec())
                .param("low", plan.lowMark())
                .param("keys", json.jsonb(plan.keyScenarios()))
                .param("seed", plan.seed())
                .param("frame", plan.frame())
                .param("quota", plan.quota())
                .param("by", plan.drawnBy() == null ? null : plan.drawnBy().value())
                .param("at", Times.bind(plan.drawnAt()))
                .update();
    }

    public Optional<SamplingPlan> find(UUID id) {
        return jdbc.sql("select * from quality.plan where id = :id")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    /** The same; nobody else changes its sample until the end of the transaction. */
    public Optional<SamplingPlan> lock(UUID id) {
        return jdbc.sql("select * from quality.plan where id = :id for update")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    /**
     * One page of plans of some units, the latest period first.
     *
     * @param units absent: all
     */
    public List<SamplingPlan> list(@Nullable Collection<UUID> units, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select * from quality.plan
                         where (:all or unit_id = any (:units))
                           and (:afterTime::timestamptz is null or (ends_at, id) < (:afterTime, :afterId))
                         order by ends_at desc, id desc limit :limit
                        """)
                .param("all", units == null)
                .param("units", new SqlArrayValue("uuid", units == null ? new Object[0] : units.toArray()))
                .param("afterTime", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(this::plan)
                .list();
    }

    /** How many contacts of each plan wait to be evaluated; a plan without any is not in it. */
    public Map<UUID, Integer> waiting(Collection<UUID> plans) {
        var waiting = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select plan_id, count(*) as waiting from quality.sample
                         where plan_id = any (:plans) and state = 'open' group by 1
                        """).param("plans", new SqlArrayValue("uuid", plans.toArray())).query(row -> {
            waiting.put(row.getObject("plan_id", UUID.class), row.getInt("waiting"));
        });
        return waiting;
    }

    private SamplingPlan plan(ResultSet row, int number) throws SQLException {
        var by = row.getObject("drawn_by", UUID.class);
        return new SamplingPlan(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                Times.read(row, "starts_at"),
                Times.read(row, "ends_at"),
                row.getInt("least_talk_sec"),
                row.getInt("low_mark"),
                json.read(row.getString("key_scenarios"), SCENARIOS),
                row.getString("seed"),
                row.getInt("frame"),
                row.getInt("quota"),
                by == null ? null : new StaffId(by),
                Times.read(row, "drawn_at"));
    }
}
