package io.ringloop.quality.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.Evaluations.Draft;
import io.ringloop.quality.ScoreStep;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.draft}: what is written before it stands. */
@Component
public class DraftStore {

    private final JdbcClient jdbc;
    private final Json json;

    DraftStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What somebody wrote. */
    public record Saved(Draft draft, StaffId by) {}

    public void save(UUID evaluation, Draft draft, StaffId by, Instant at) {
        jdbc.sql("""
                        insert into quality.draft (evaluation_id, step, content, saved_by, saved_at)
                        values (:id, :step, :content, :by, :at)
                        on conflict (evaluation_id, step) do update
                           set content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("id", evaluation)
                .param("step", draft.step().code())
                .param("content", json.jsonb(draft))
                .param("by", by.value())
                .param("at", Times.bind(at))
                .update();
    }

    public Optional<Draft> find(UUID evaluation, ScoreStep step) {
        return jdbc.sql("select content from quality.draft where evaluation_id = :id and step = :step")
                .param("id", evaluation)
                .param("step", step.code())
                .query((row, number) -> json.read(row.getString("content"), Draft.class))
                .optional();
    }

    /** The draft, which is gone then. */
    public Saved take(UUID evaluation, ScoreStep step) {
        return jdbc.sql(
                        "delete from quality.draft where evaluation_id = :id and step = :step returning content, saved_by")
                .param("id", evaluation)
                .param("step", step.code())
                .query((row, number) -> new Saved(
                        json.read(row.getString("content"), Draft.class),
                        new StaffId(row.getObject("saved_by", UUID.class))))
                .single();
    }
}
