package io.ringloop.archive.store;

import io.ringloop.archive.InstanceRow;
import io.ringloop.archive.TimelineEntry;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole story of an instance from five sources, in the order in which it happened. */
@Component
public class TimelineStore {

    /** Gateways and merged bodies say nothing that the steps around them do not. */
    private static final String STEPS = """
            select a.start_time_ at time zone 'UTC' as at,
                   case a.act_type_ when 'userTask' then 'task' else 'step' end as kind,
                   lpad(coalesce(a.sequence_counter_, 0)::text, 12, '0') || a.id_ as key,
                   coalesce(a.act_name_, a.act_id_) as title, a.assignee_ as who,
                   jsonb_build_object('elementId', a.act_id_, 'type', a.act_type_, 'durationMs', a.duration_,
                                      'endedAt', a.end_time_ at time zone 'UTC',
                                      'state', case when a.act_inst_state_ = 2 then 'cancelled'
                                                    when a.end_time_ is null then 'running' else 'done' end) as data
              from act_hi_actinst a
             where a.proc_inst_id_ = :id and a.act_type_ not like '%Gateway' and a.act_type_ <> 'multiInstanceBody'
            """;

    private static final String DECISIONS = """
            select d.at, 'decision', d.id::text, d.rule_set, null,
                   jsonb_build_object('id', d.id, 'decisionId', d.id, 'decision', d.rule_set, 'version', d.version,
                                      'matchedRows', d.matched_rows, 'verdict', d.verdict, 'refused', d.refused,
                                      'durationMicros', d.duration_micros)
              from decisions.v_decision d
             where d.business_key = :key::uuid
                or d.id = (select c.decision_id from contacts.v_contact c where c.id = :key::uuid)
            """;

    private static final String FACTS = """
            select f.at, case when f.subject_type in ('call', 'contact') then 'call' else 'fact' end, f.id::text, f.kind,
                   f.actor::text,
                   f.data::jsonb || jsonb_build_object('subjectType', f.subject_type, 'subjectId', f.subject_id)
              from archive.fact f
             where f.business_key = :key::uuid
            """;

    private static final String VARIABLES = """
            select v.time_ at time zone 'UTC', 'variable', lpad(coalesce(v.sequence_counter_, 0)::text, 12, '0') || v.id_,
                   v.name_, null,
                   jsonb_build_object('name', v.name_, 'value',
                       case v.var_type_ when 'boolean' then to_jsonb(v.long_ = 1)
                                        when 'date' then to_jsonb(to_timestamp(v.long_ / 1000.0))
                                        when 'null' then 'null'::jsonb
                                        when 'string' then to_jsonb(v.text_)
                                        when 'integer' then to_jsonb(v.long_)
                                        when 'long' then to_jsonb(v.long_)
                                        when 'double' then to_jsonb(v.double_)
                                        else to_jsonb(v.var_type_) end)
              from act_hi_detail v
             where v.proc_inst_id_ = :id and v.type_ = 'VariableUpdate'
            """;

    private final JdbcClient jdbc;
    private final Json json;

    TimelineStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** {@code after} holds instant, kind and key of the last entry shown. */
    public List<TimelineEntry> read(InstanceRow instance, @Nullable Cursor after, int limit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", instance.id());
        params.put("key", InstanceStore.uuid(instance.businessKey()));
        params.put("limit", limit);
        var sql = new StringBuilder("select * from (");
        sql.append(String.join(" union all ", STEPS, DECISIONS, FACTS, VARIABLES))
                .append(") story");
        if (after != null) {
            sql.append(" where (at, kind, key) > (:afterAt, :afterKind, :afterKey)");
            params.put("afterAt", Times.bind(after.instant(0)));
            params.put("afterKind", after.string(1));
            params.put("afterKey", after.string(2));
        }
        sql.append(" order by at, kind, key limit :limit");
        return jdbc.sql(sql.toString()).params(params).query(this::entry).list();
    }

    private TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                Times.read(row, "at"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("title"),
                InstanceStore.uuid(row.getString("who")),
                json.map(row, "data"));
    }
}
