package io.ringloop.cases.store;

import io.ringloop.cases.CaseEntry;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code cases.entry}; read together with the tasks and decisions about the case, as their owners publish them. */
@Component
public class EntryStore {

    private static final String STORY = """
            select * from (
                select e.id, e.at, e.kind, e.code, e.params, e.ref_type, e.ref_id, e.actor
                  from cases.entry e where e.case_id = :id
                union all
                select t.id, t.created_at, 'task', t.element_id,
                       jsonb_strip_nulls(jsonb_build_object('zh', t.title_zh, 'en', t.title_en, 'state', t.state,
                                                            'endedAt', t.ended_at)),
                       'task', t.id, t.assignee
                  from tasks.v_task t where t.business_key = :id
                union all
                select d.id, d.at, 'decision', d.rule_set,
                       jsonb_build_object('version', d.version, 'matchedRows', d.matched_rows), 'decision', d.id, null
                  from decisions.v_decision d where d.business_key = :id) story
            """;

    private final JdbcClient jdbc;
    private final Json json;

    EntryStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(UUID caseId, CaseEntry entry) {
        jdbc.sql("""
                        insert into cases.entry (id, case_id, at, kind, code, params, ref_type, ref_id, actor)
                        values (:id, :case, :at, :kind, :code, :params, :refType, :refId, :actor)
                        """)
                .param("id", entry.id())
                .param("case", caseId)
                .param("at", Times.bind(entry.at()))
                .param("kind", entry.kind())
                .param("code", entry.code())
                .param("params", json.jsonb(entry.params()))
                .param("refType", entry.refType())
                .param("refId", entry.refId())
                .param("actor", entry.actor() == null ? null : entry.actor().value())
                .update();
    }

    /** The latest first; {@code after} holds instant and id of the last one shown. */
    public List<CaseEntry> story(UUID caseId, @Nullable Cursor after, int limit) {
        var further = after == null ? "" : " where (at, id) < (:afterAt, :afterId)";
        return jdbc.sql(STORY + further + " order by at desc, id desc limit :limit")
                .param("id", caseId)
                .param("afterAt", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private CaseEntry entry(ResultSet row, int number) throws SQLException {
        return new CaseEntry(
                row.getObject("id", UUID.class),
                Times.read(row, "at"),
                row.getString("kind"),
                row.getString("code"),
                json.map(row, "params"),
                row.getString("ref_type"),
                row.getObject("ref_id", UUID.class),
                CaseRows.staff(row, "actor"));
    }
}
