package io.ringloop.quality.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.EvaluationForm;
import io.ringloop.quality.EvaluationForms.FormDraft;
import io.ringloop.quality.FormContent;
import io.ringloop.shared.Json;
import io.ringloop.shared.Text;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code quality.form}: the database refuses every change of a published version. */
@Component
public class EvaluationFormStore {

    private final JdbcClient jdbc;
    private final Json json;

    EvaluationFormStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By key, in the place of its first version, the latest first. */
    public List<EvaluationForm> all() {
        return jdbc.sql("""
                        select * from quality.form order by min(position) over (partition by key), key, version desc
                        """).query(this::form).list();
    }

    /** The latest published version of each. */
    public List<EvaluationForm> inForce() {
        return jdbc.sql("""
                        select * from (select distinct on (key) *, min(position) over (partition by key) as place from quality.form
                                        where published_at is not null order by key, version desc) latest
                         order by place, key
                        """).query(this::form).list();
    }

    public Optional<EvaluationForm> find(String key, int version) {
        return jdbc.sql("select * from quality.form where key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(this::form)
                .optional();
    }

    /** The latest version, locked until the end of the transaction. */
    public Optional<EvaluationForm> lockLatest(String key) {
        return jdbc.sql("select * from quality.form where key = :key order by version desc limit 1 for update")
                .param("key", key)
                .query(this::form)
                .optional();
    }

    /** A new draft; nothing when somebody else has begun one. */
    public int add(String key, int version, FormDraft draft, Instant at) {
        return bind(jdbc.sql("""
                        insert into quality.form (key, version, name_zh, name_en, scenarios, content, created_at, changed_at)
                        values (:key, :version, :zh, :en, :scenarios, :content, :at, :at)
                        on conflict (key, version) do nothing
                        """), key, version, draft, at).update();
    }

    public void change(String key, int version, FormDraft draft, Instant at) {
        bind(jdbc.sql("""
                        update quality.form
                           set name_zh = :zh, name_en = :en, scenarios = :scenarios, content = :content, changed_at = :at,
                               edit = edit + 1
                         where key = :key and version = :version
                        """), key, version, draft, at).update();
    }

    public void publish(String key, int version, StaffId by, Instant at) {
        jdbc.sql("""
                        update quality.form set published_at = :at, published_by = :by, changed_at = :at, edit = edit + 1
                         where key = :key and version = :version
                        """)
                .param("key", key)
                .param("version", version)
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    private StatementSpec bind(StatementSpec statement, String key, int version, FormDraft draft, Instant at) {
        return statement
                .param("key", key)
                .param("version", version)
                .param("zh", draft.name().zh())
                .param("en", draft.name().en())
                .param("scenarios", new SqlArrayValue("text", draft.scenarios().toArray()))
                .param("content", json.jsonb(draft.content()))
                .param("at", Times.bind(at));
    }

    private EvaluationForm form(ResultSet row, int number) throws SQLException {
        var by = row.getObject("published_by", UUID.class);
        return new EvaluationForm(
                row.getString("key"),
                row.getInt("version"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                List.of((String[]) row.getArray("scenarios").getArray()),
                json.read(row.getString("content"), FormContent.class),
                Times.readNullable(row, "published_at"),
                by == null ? null : new StaffId(by),
                row.getInt("edit"));
    }
}
