package io.ringloop.complaints.store;

import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.Registration;
import io.ringloop.people.StaffId;
import io.ringloop.rules.ComplaintGrade;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code complaints.complaint}. */
@Component
public class ComplaintStore {

    private static final String COLUMNS = """
            select c.*, array_remove(array[grading_decision, tier_decision, owner_decision, authority_decision], null) as decisions
              from complaints.complaint c
            """;

    private final JdbcClient jdbc;
    private final Json json;

    ComplaintStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(UUID caseId, ComplaintDraft draft, boolean registered, Instant now) {
        jdbc.sql("""
                        insert into complaints.complaint
                               (case_id, matter_id, contact_id, reason, registrar_id, registered_by, language, registration,
                                registered, opened_at, counts_from)
                        values (:case, :matter, :contact, :reason, :registrar, case when :registered then :registrar::uuid end,
                                :language, :registration, :registered, :now, :received)
                        """)
                .param("case", caseId)
                .param("matter", draft.matterId())
                .param("contact", draft.contactId())
                .param("reason", draft.reason())
                .param(
                        "registrar",
                        draft.registrar() == null ? null : draft.registrar().value())
                .param("language", draft.language())
                .param("registration", json.jsonb(draft.registration()))
                .param("registered", registered)
                .param("now", Times.bind(now))
                .param("received", Times.bind(draft.receivedAt()))
                .update();
    }

    public Optional<Complaint> find(UUID caseId) {
        return query("where case_id = :id", caseId);
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Optional<Complaint> lock(UUID caseId) {
        return query("where case_id = :id for update of c", caseId);
    }

    public Optional<Complaint> ofMatter(UUID matterId) {
        return query("where matter_id = :id", matterId);
    }

    /** Who wrote down what; {@code by} may be absent when only part of it changed. */
    public void register(UUID caseId, Registration registration, @Nullable StaffId by) {
        jdbc.sql("""
                        update complaints.complaint
                           set registration = :registration, registered = registered or :by::uuid is not null,
                               registered_by = coalesce(:by, registered_by), version = version + 1
                         where case_id = :case
                        """)
                .param("case", caseId)
                .param("registration", json.jsonb(registration))
                .param("by", by == null ? null : by.value())
                .update();
    }

    public void graded(UUID caseId, ComplaintGrade grade, UUID decision) {
        jdbc.sql("""
                        update complaints.complaint
                           set severity = :severity, legal_review = :legal, periodic_callback = :periodic,
                               grading_decision = :decision, version = version + 1
                         where case_id = :case
                        """)
                .param("case", caseId)
                .param("severity", grade.severity().code())
                .param("legal", grade.legalReview())
                .param("periodic", grade.periodicCallback())
                .param("decision", decision)
                .update();
    }

    public void tier(UUID caseId, int tier, @Nullable UUID decision) {
        jdbc.sql("""
                        update complaints.complaint
                           set tier = :tier, tier_decision = coalesce(:decision, tier_decision), version = version + 1
                         where case_id = :case
                        """)
                .param("case", caseId)
                .param("tier", tier)
                .param("decision", decision)
                .update();
    }

    public void owned(UUID caseId, UUID decision) {
        update("owner_decision = :value", caseId, decision);
    }

    public void authorised(UUID caseId, UUID decision) {
        update("authority_decision = :value", caseId, decision);
    }

    public void handledBy(UUID caseId, StaffId handler) {
        update("handler_id = :value", caseId, handler.value());
    }

    public void loops(UUID caseId, int loops) {
        update("loops = :value, attempts = 0, attempts_left = null", caseId, loops);
    }

    public void raised(UUID caseId, Instant at) {
        update("raised_at = :value", caseId, Times.bind(at));
    }

    public void told(UUID caseId, Instant at) {
        update("told_at = :value", caseId, Times.bind(at));
    }

    /** Calls begin anew: to present, then to confirm. */
    public void attemptsAllowed(UUID caseId, int left) {
        update("attempts = 0, attempts_left = :value", caseId, left);
    }

    /** One more call was made. */
    public void attempted(UUID caseId, int left) {
        update("attempts = attempts + 1, attempts_left = :value", caseId, left);
    }

    public void crisis(UUID caseId, UUID crisis) {
        update("crisis_id = :value", caseId, crisis);
    }

    public void pinCrisis(UUID caseId, Instant at) {
        update("crisis_script = true, crisis_pinned_at = :value", caseId, Times.bind(at));
    }

    public void unpinCrisis(UUID caseId) {
        update("crisis_script = :value, crisis_pinned_at = null", caseId, false);
    }

    /** The complaints for which everybody uses the words for a crisis, by the time since when, the first one first; some at most. */
    public Map<UUID, Instant> pinnedCrises(int most) {
        var pinned = new LinkedHashMap<UUID, Instant>();
        jdbc.sql("""
                        select case_id, crisis_pinned_at from complaints.complaint
                         where crisis_pinned_at is not null order by crisis_pinned_at, case_id
                         limit :most
                        """).param("most", most).query(row -> {
            pinned.put(row.getObject("case_id", UUID.class), Times.read(row, "crisis_pinned_at"));
        });
        return pinned;
    }

    public void aftercare(UUID caseId, List<String> demanded) {
        update("aftercare = :value", caseId, new SqlArrayValue("text", demanded.toArray()));
    }

    /** It is worked on again, as if it were new. */
    public void reopened(UUID caseId, Instant at) {
        update(
                "counts_from = :value, tier = 0, loops = 0, attempts = 0, attempts_left = null, raised_at = null, "
                        + "aftercare = '{}'",
                caseId,
                Times.bind(at));
        jdbc.sql("delete from complaints.withdrawal where case_id = :case")
                .param("case", caseId)
                .update();
    }

    private void update(String set, UUID caseId, Object value) {
        jdbc.sql("update complaints.complaint set " + set + ", version = version + 1 where case_id = :case")
                .param("case", caseId)
                .param("value", value)
                .update();
    }

    private Optional<Complaint> query(String where, UUID id) {
        return jdbc.sql(COLUMNS + where).param("id", id).query(this::complaint).optional();
    }

    private Complaint complaint(ResultSet row, int number) throws SQLException {
        return new Complaint(
                row.getObject("case_id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("reason"),
                staff(row, "registrar_id"),
                staff(row, "registered_by"),
                row.getString("language"),
                json.read(row.getString("registration"), Registration.class),
                row.getBoolean("registered"),
                Times.read(row, "counts_from"),
                row.getString("severity"),
                row.getBoolean("legal_review"),
                row.getBoolean("periodic_callback"),
                row.getInt("tier"),
                row.getInt("loops"),
                staff(row, "handler_id"),
                Times.readNullable(row, "raised_at"),
                Times.readNullable(row, "told_at"),
                row.getInt("attempts"),
                row.getObject("attempts_left", Integer.class),
                row.getObject("crisis_id", UUID.class),
                row.getBoolean("crisis_script"),
                List.of((String[]) row.getArray("aftercare").getArray()),
                List.of((UUID[]) row.getArray("decisions").getArray()));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }
}
