package io.ringloop.tickets.store;

import io.ringloop.people.StaffId;
import io.ringloop.rules.Code;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import io.ringloop.tickets.Ticket;
import io.ringloop.tickets.TicketDetails;
import io.ringloop.tickets.TicketDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code tickets.ticket}. */
@Component
public class TicketStore {

    private final JdbcClient jdbc;
    private final Json json;

    TicketStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(UUID caseId, TicketDraft draft, Instant now) {
        jdbc.sql("""
                        insert into tickets.ticket
                               (case_id, type, matter_id, contact_id, reason, language, details, opened_at, counts_from,
                                target_unit_id)
                        values (:case, :type, :matter, :contact, :reason, :language, :details, :now, :received, :outlet)
                        """)
                .param("case", caseId)
                .param("type", draft.type().code())
                .param("matter", draft.matterId())
                .param("contact", draft.contactId())
                .param("reason", draft.reason())
                .param("language", draft.language())
                .param("details", json.jsonb(draft.details()))
                .param("now", Times.bind(now))
                .param("received", Times.bind(draft.receivedAt()))
                .param("outlet", draft.details().outlet())
                .update();
    }

    public Optional<Ticket> find(UUID caseId) {
        return query("where case_id = :id", caseId);
    }

    /** The cases of the tickets that were opened in a contact, in that order. */
    public List<UUID> ofContact(UUID contactId) {
        return jdbc.sql("select case_id from tickets.ticket where contact_id = :contact order by opened_at, case_id")
                .param("contact", contactId)
                .query(UUID.class)
                .list();
    }

    /** Those of many cases, by case. */
    public Map<UUID, Ticket> all(Collection<UUID> caseIds) {
        return jdbc
                .sql("select * from tickets.ticket where case_id = any (:ids)")
                .param("ids", new SqlArrayValue("uuid", caseIds.toArray()))
                .query(this::ticket)
                .list()
                .stream()
                .collect(Collectors.toMap(Ticket::caseId, ticket -> ticket));
    }

    /** The ticket, and nobody else changes it until the end of the transaction. */
    public Optional<Ticket> lock(UUID caseId) {
        return query("where case_id = :id for update", caseId);
    }

    public Optional<Ticket> ofMatter(UUID matterId) {
        return query("where matter_id = :id", matterId);
    }

    /** Gives a matter the first ticket of its contact that has none; false when there is no such ticket. */
    public boolean takeOver(UUID contactId, UUID matterId) {
        return jdbc.sql("""
                        update tickets.ticket set matter_id = :matter, version = version + 1
                         where case_id = (select case_id from tickets.ticket
                                           where contact_id = :contact and matter_id is null
                                           order by opened_at, case_id limit 1 for update)
                        """)
                        .param("matter", matterId)
                        .param("contact", contactId)
                        .update()
                == 1;
    }

    public void assigned(UUID caseId, @Nullable String target) {
        update("target = :value", caseId, target);
    }

    /** Another unit does it. */
    public void sendTo(UUID caseId, UUID unit) {
        update("target_unit_id = :value", caseId, unit);
    }

    public void handledBy(UUID caseId, StaffId handler) {
        update("handler_id = :value", caseId, handler.value());
    }

    /** A new round: whatever told and asked the customer before does not count any more. */
    public void loops(UUID caseId, int loops) {
        update(
                "loops = :value, supervision = 0, notice_id = null, informed_at = null, informed_by = null, "
                        + "attempts_left = null",
                caseId,
                loops);
    }

    public void supervised(UUID caseId, int step) {
        update("supervision = :value", caseId, step);
    }

    public void noticed(UUID caseId, UUID notice) {
        update("notice_id = :value", caseId, notice);
    }

    /** @param by {@code message} or {@code call} */
    public void informed(UUID caseId, Instant at, String by) {
        jdbc.sql("""
                        update tickets.ticket set informed_at = :at, informed_by = :by, version = version + 1
                         where case_id = :case
                        """)
                .param("case", caseId)
                .param("at", Times.bind(at))
                .param("by", by)
                .update();
    }

    public void attempted(UUID caseId, int left) {
        update("attempts_left = :value", caseId, left);
    }

    public void asked(UUID caseId, UUID callback) {
        update("callback_id = :value", caseId, callback);
    }

    public void aftercare(UUID caseId, List<String> demanded) {
        update("aftercare = :value", caseId, new SqlArrayValue("text", demanded.toArray()));
    }

    /** It is worked on again, as if it were new. */
    public void reopened(UUID caseId, Instant at) {
        update(
                "counts_from = :value, loops = 0, supervision = 0, notice_id = null, informed_at = null, "
                        + "informed_by = null, attempts_left = null, callback_id = null, aftercare = '{}'",
                caseId,
                Times.bind(at));
    }

    private void update(String set, UUID caseId, @Nullable Object value) {
        jdbc.sql("update tickets.ticket set " + set + ", version = version + 1 where case_id = :case")
                .param("case", caseId)
                .param("value", value)
                .update();
    }

    private Optional<Ticket> query(String where, UUID id) {
        return jdbc.sql("select * from tickets.ticket " + where)
                .param("id", id)
                .query(this::ticket)
                .optional();
    }

    private Ticket ticket(ResultSet row, int number) throws SQLException {
        var handler = row.getObject("handler_id", UUID.class);
        return new Ticket(
                row.getObject("case_id", UUID.class),
                Code.of(TicketType.class, row.getString("type")),
                row.getObject("matter_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("reason"),
                row.getString("language"),
                json.read(row.getString("details"), TicketDetails.class),
                Times.read(row, "counts_from"),
                row.getString("target"),
                row.getObject("target_unit_id", UUID.class),
                handler == null ? null : new StaffId(handler),
                row.getInt("loops"),
                row.getInt("supervision"),
                row.getObject("notice_id", UUID.class),
                Times.readNullable(row, "informed_at"),
                row.getString("informed_by"),
                row.getObject("attempts_left", Integer.class),
                row.getObject("callback_id", UUID.class),
                List.of((String[]) row.getArray("aftercare").getArray()));
    }
}
