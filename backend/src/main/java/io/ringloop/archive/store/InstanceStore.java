package io.ringloop.archive.store;

import io.ringloop.archive.InstanceFilter;
import io.ringloop.archive.InstanceRow;
import io.ringloop.archive.PathStep;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.SearchTokens;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads the engine's history of instances. Its times are local times of a machine in UTC. */
@Component
public class InstanceStore {

    /** The contact, case or order that the instance is about. */
    private static final String SUBJECT = subjectOf("p");

    private static final String SELECT = """
            select p.id_, p.proc_def_key_, p.proc_def_id_, coalesce(d.name_, p.proc_def_key_) as name, d.version_,
                   p.business_key_, p.start_time_ at time zone 'UTC' as started_at,
                   p.end_time_ at time zone 'UTC' as ended_at,
                   case when p.end_time_ is null and exists (select 1 from act_ru_incident i where i.proc_inst_id_ = p.id_)
                             then 'incident'
                        when p.end_time_ is null then 'running'
                        when p.state_ = 'COMPLETED' then 'finished'
                        else 'cancelled' end as state,
                   coalesce((select t.subject from tasks.v_task t
                              where t.instance_id = p.id_ order by t.created_at desc limit 1), c.subject) as subject
              from act_hi_procinst p
              join act_re_procdef d on d.id_ = p.proc_def_id_
              left join contacts.v_contact c
                on c.id = %s
            """.formatted(SUBJECT);

    /**
     * Whose task was in the instance may see it, whose contact or case it handles, and whose scope reaches one of those: the work
     * on a case may be done in instances of their own, as that of an outlet. A contact that reached nobody concerns every leader,
     * as in the list of contacts. Who has a conflict of interest with a case sees neither its instance nor those it called; whoever
     * only must not take its steps, as those of a callback, does.
     */
    private static final String VISIBLE = """
            (:all or c.agent_id = :self or c.unit_id = any (:units) or (c.id is not null and c.unit_id is null and not :own)
                  or exists (select 1 from tasks.v_task t
                              where t.instance_id = p.id_ and (t.assignee = :self or t.unit_id = any (:units)))
                  or exists (select 1 from cases.v_case k
                              where k.id = %s and (k.owner_id = :self or k.unit_id = any (:units))))
            and not exists (select 1 from tasks.v_exclusion e
                              join cases.v_case k on k.id = e.business_key
                              join act_hi_procinst r on r.id_ = p.root_proc_inst_id_
                             where e.staff_id = :self and e.business_key in (%s, %s))
            """.formatted(SUBJECT, SUBJECT, subjectOf("r"));

    /** What {@link #VISIBLE} shows to who sees only their own work: little among much, so it is found first. */
    private static final String OWN_WORK = """
             and p.id_ in (select t.instance_id from tasks.v_task t where t.assignee = :self
                           union all
                           select h.id_ from contacts.v_contact o join act_hi_procinst h on h.business_key_ = o.id::text
                            where o.agent_id = :self
                           union all
                           select h.id_ from cases.v_case o join act_hi_procinst h on h.business_key_ = o.id::text
                            where o.owner_id = :self)
            """;

    /** By its id or key, the number of its caller, or what its tasks are about; of open and of ended tasks, each has an index. */
    private static final String FOUND = """
             and p.id_ in (select h.id_ from act_hi_procinst h where h.business_key_ = :exact or h.id_ = :exact
                           union all
                           select h.id_ from contacts.v_contact o join act_hi_procinst h on h.business_key_ = o.id::text
                            where o.subject = :exact
                           union all
                           select t.instance_id from tasks.v_task t
                            where t.state = 'open' and t.tokens @> :tokens and t.search like all (:patterns)
                           union all
                           select t.instance_id from tasks.v_task t
                            where t.state <> 'open' and t.tokens @> :tokens and t.search like all (:patterns))
            """;

    private static final Map<String, String> STATES = Map.of(
            "running",
            "p.end_time_ is null",
            "incident",
            "p.end_time_ is null and p.id_ in (select i.proc_inst_id_ from act_ru_incident i)",
            "finished",
            "p.state_ = 'COMPLETED'",
            "cancelled",
            "p.state_ in ('EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED')");

    private final JdbcClient jdbc;

    InstanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of states that can be asked for. */
    public static boolean isState(String state) {
        return STATES.containsKey(state);
    }

    public Optional<InstanceRow> find(String id, Scope scope) {
        return jdbc.sql(SELECT + " where p.id_ = :id and " + VISIBLE)
                .params(scope(scope))
                .param("id", id)
                .query(InstanceStore::row)
                .optional();
    }

    /** The newest first. {@code after} holds start and id of the last row shown. */
    public List<InstanceRow> list(InstanceFilter filter, Scope scope, @Nullable Cursor after, int limit) {
        var params = new HashMap<>(scope(scope));
        params.put("limit", limit);
        var sql = new StringBuilder(SELECT).append(" where ").append(VISIBLE);
        if (scope.kind() == Scope.Kind.OWN) {
            sql.append(OWN_WORK);
        }
        if (filter.processKey() != null) {
            sql.append(" and p.proc_def_key_ = :process");
            params.put("process", filter.processKey());
        }
        if (filter.state() != null) {
            sql.append(" and ").append(STATES.get(filter.state()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(FOUND);
            params.put("exact", filter.text().strip());
            params.put(
                    "tokens",
                    new SqlArrayValue("text", SearchTokens.query(filter.text()).toArray()));
            params.put(
                    "patterns",
                    new SqlArrayValue(
                            "text", SearchTokens.patterns(filter.text()).toArray()));
        }
        if (after != null) {
            sql.append("""
                     and p.start_time_ <= :afterStart
                     and (p.start_time_ < :afterStart or p.id_ > :afterId)
                    """);
            params.put("afterStart", Times.bind(after.instant(0)).toLocalDateTime());
            params.put("afterId", after.string(1));
        }
        sql.append(" order by p.start_time_ desc, p.id_ limit :limit");
        return jdbc.sql(sql.toString()).params(params).query(InstanceStore::row).list();
    }

    /** Every element the instance came through, in order. */
    public List<PathStep> path(String id) {
        return jdbc.sql("""
                        select a.act_id_, coalesce(a.act_name_, a.act_id_) as name, a.act_type_, a.assignee_,
                               a.start_time_ at time zone 'UTC' as started_at,
                               a.end_time_ at time zone 'UTC' as ended_at,
                               case when a.act_inst_state_ = 2 then 'cancelled'
                                    when a.end_time_ is not null then 'done'
                                    when exists (select 1 from act_ru_incident i
                                                  where i.proc_inst_id_ = a.proc_inst_id_
                                                    and i.activity_id_ = a.act_id_) then 'incident'
                                    else 'running' end as state
                          from act_hi_actinst a
                         where a.proc_inst_id_ = :id and a.act_type_ <> 'multiInstanceBody'
                         order by a.start_time_, a.sequence_counter_, a.id_
                        """)
                .param("id", id)
                .query((row, number) -> new PathStep(
                        row.getString("act_id_"),
                        row.getString("name"),
                        row.getString("act_type_"),
                        Times.read(row, "started_at"),
                        Times.readNullable(row, "ended_at"),
                        row.getString("state"),
                        uuid(row.getString("assignee_"))))
                .list();
    }

    private static String subjectOf(String instance) {
        return """
                case when %1$s.business_key_ ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then %1$s.business_key_::uuid end
                """.formatted(instance);
    }

    private static Map<String, Object> scope(Scope scope) {
        return Map.of(
                "all",
                scope.all(),
                "own",
                scope.kind() == Scope.Kind.OWN,
                "self",
                scope.self().value(),
                "units",
                new SqlArrayValue("uuid", scope.units().toArray()));
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAPerson) {
            return null;
        }
    }

    private static InstanceRow row(ResultSet row, int number) throws SQLException {
        var subject = row.getString("subject");
        Instant started = Times.read(row, "started_at");
        return new InstanceRow(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("proc_def_id_"),
                row.getString("name"),
                row.getInt("version_"),
                row.getString("business_key_"),
                subject == null ? "" : subject,
                started,
                Times.readNullable(row, "ended_at"),
                row.getString("state"));
    }
}
