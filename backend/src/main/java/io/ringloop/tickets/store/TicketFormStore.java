package io.ringloop.tickets.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import io.ringloop.tickets.CompletedTicketForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code tickets.form}. */
@Component
public class TicketFormStore {

    private final JdbcClient jdbc;
    private final Json json;

    TicketFormStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(CompletedTicketForm form) {
        jdbc.sql("""
                        insert into tickets.form (id, case_id, element_id, task_id, at, by, answers)
                        values (:id, :case, :element, :task, :at, :by, :answers)
                        """)
                .param("id", form.id())
                .param("case", form.caseId())
                .param("element", form.elementId())
                .param("task", form.taskId())
                .param("at", Times.bind(form.at()))
                .param("by", form.by().value())
                .param("answers", json.jsonb(form.answers()))
                .update();
    }

    /** All forms of a ticket, the first one first. */
    public List<CompletedTicketForm> of(UUID caseId) {
        return jdbc.sql("select * from tickets.form where case_id = :case order by at, id")
                .param("case", caseId)
                .query(this::form)
                .list();
    }

    /** What the last form of a step says; empty if there is none. */
    public Map<String, Object> last(UUID caseId, String element) {
        return latest(caseId, element).map(CompletedTicketForm::answers).orElse(Map.of());
    }

    private Optional<CompletedTicketForm> latest(UUID caseId, String element) {
        return jdbc.sql("""
                        select * from tickets.form where case_id = :case and element_id = :element
                         order by at desc, id desc limit 1
                        """)
                .param("case", caseId)
                .param("element", element)
                .query(this::form)
                .optional();
    }

    private CompletedTicketForm form(ResultSet row, int number) throws SQLException {
        return new CompletedTicketForm(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("element_id"),
                row.getObject("task_id", UUID.class),
                Times.read(row, "at"),
                new StaffId(row.getObject("by", UUID.class)),
                json.map(row, "answers"));
    }
}
