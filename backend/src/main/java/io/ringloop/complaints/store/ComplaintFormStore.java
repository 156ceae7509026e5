package io.ringloop.complaints.store;

import io.ringloop.complaints.CompletedForm;
import io.ringloop.complaints.Withdrawal;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code complaints.form}, {@code complaints.recusal} and {@code complaints.withdrawal}. */
@Component
public class ComplaintFormStore {

    private final JdbcClient jdbc;
    private final Json json;

    ComplaintFormStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(CompletedForm form) {
        jdbc.sql("""
                        insert into complaints.form (id, case_id, element_id, task_id, at, by, answers)
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

    /** All forms of a complaint, the first one first. */
    public List<CompletedForm> of(UUID caseId) {
        return jdbc.sql("select * from complaints.form where case_id = :case order by at, id")
                .param("case", caseId)
                .query(this::form)
                .list();
    }

    /** The last form of some steps. */
    public Optional<CompletedForm> last(UUID caseId, Collection<String> elements) {
        return jdbc.sql("""
                        select * from complaints.form where case_id = :case and element_id = any (:elements)
                         order by at desc, id desc limit 1
                        """)
                .param("case", caseId)
                .param("elements", new SqlArrayValue("text", elements.toArray()))
                .query(this::form)
                .optional();
    }

    /** What that form says, as a record whose names are those of its fields. */
    public <T> Optional<T> last(UUID caseId, Collection<String> elements, Class<T> type) {
        return last(caseId, elements).map(form -> json.read(json.write(form.answers()), type));
    }

    /** It does not come back to this person. */
    public void recuse(UUID caseId, StaffId staff, Instant at) {
        jdbc.sql("""
                        insert into complaints.recusal (case_id, staff_id, at) values (:case, :staff, :at)
                        on conflict do nothing
                        """)
                .param("case", caseId)
                .param("staff", staff.value())
                .param("at", Times.bind(at))
                .update();
    }

    public Set<UUID> recused(UUID caseId) {
        return jdbc.sql("select staff_id from complaints.recusal where case_id = :case")
                .param("case", caseId)
                .query(UUID.class)
                .set();
    }

    public Optional<Withdrawal> withdrawal(UUID caseId) {
        return jdbc.sql("select * from complaints.withdrawal where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> new Withdrawal(
                        caseId,
                        row.getObject("contact_id", UUID.class),
                        row.getString("reason"),
                        new StaffId(row.getObject("asked_by", UUID.class)),
                        Times.read(row, "asked_at"),
                        row.getObject("confirmed_by", UUID.class) == null
                                ? null
                                : new StaffId(row.getObject("confirmed_by", UUID.class)),
                        Times.readNullable(row, "confirmed_at")))
                .optional();
    }

    /** Asked for, or confirmed. */
    public void write(Withdrawal withdrawal) {
        jdbc.sql("""
                        insert into complaints.withdrawal
                               (case_id, contact_id, reason, asked_by, asked_at, confirmed_by, confirmed_at)
                        values (:case, :contact, :reason, :askedBy, :askedAt, :confirmedBy, :confirmedAt)
                        on conflict (case_id) do update
                           set contact_id = excluded.contact_id, reason = excluded.reason, asked_by = excluded.asked_by,
                               asked_at = excluded.asked_at, confirmed_by = excluded.confirmed_by,
                               confirmed_at = excluded.confirmed_at
                        """)
                .param("case", withdrawal.caseId())
                .param("contact", withdrawal.contactId())
                .param("reason", withdrawal.reason())
                .param("askedBy", withdrawal.askedBy().value())
                .param("askedAt", Times.bind(withdrawal.askedAt()))
                .param(
                        "confirmedBy",
                        withdrawal.confirmedBy() == null
                                ? null
                                : withdrawal.confirmedBy().value())
                .param("confirmedAt", Times.bindNullable(withdrawal.confirmedAt()))
                .update();
    }

    private CompletedForm form(ResultSet row, int number) throws SQLException {
        return new CompletedForm(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("element_id"),
                row.getObject("task_id", UUID.class),
                Times.read(row, "at"),
                new StaffId(row.getObject("by", UUID.class)),
                json.map(row, "answers"));
    }
}
