package io.ringloop.quality.remediation.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.remediation_step}: what people wrote. */
@Component
public class StepStore {

    private final JdbcClient jdbc;
    private final Json json;

    StepStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What somebody did.
     *
     * @param step the element of the process
     */
    public record Step(String step, UUID taskId, StaffId by, Instant at, Map<String, Object> content) {}

    public void add(UUID remediation, Step step) {
        jdbc.sql("""
                        insert into quality.remediation_step (remediation_id, seq, step, task_id, done_by, done_at, content)
                        select :id, count(*) + 1, :step, :task, :by, :at, :content from quality.remediation_step where remediation_id = :id
                        """)
                .param("id", remediation)
                .param("step", step.step())
                .param("task", step.taskId())
                .param("by", step.by().value())
                .param("at", Times.bind(step.at()))
                .param("content", json.jsonb(step.content()))
                .update();
    }

    /** In the order in which they were done. */
    public List<Step> of(UUID remediation) {
        return jdbc.sql("select * from quality.remediation_step where remediation_id = :id order by seq")
                .param("id", remediation)
                .query((row, number) -> new Step(
                        row.getString("step"),
                        row.getObject("task_id", UUID.class),
                        new StaffId(row.getObject("done_by", UUID.class)),
                        Times.read(row, "done_at"),
                        json.map(row, "content")))
                .list();
    }

    /** The last one of an element. */
    public Optional<Step> last(UUID remediation, String element) {
        return of(remediation).stream()
                .filter(step -> step.step().equals(element))
                .reduce((former, later) -> later);
    }
}
