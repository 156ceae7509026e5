package io.ringloop.contacts.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Promises to call back: one open per caller. */
@Component
public class CallbackStore {

    private final JdbcClient jdbc;

    CallbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens one; false when the caller already has one. */
    public boolean open(UUID id, UUID contactId, String callerKey, String number, Instant now) {
        return jdbc.sql("""
                        insert into contacts.callback (id, contact_id, caller_key, number, opened_at)
                        values (:id, :contact, :key, :number, :now) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("contact", contactId)
                        .param("key", callerKey)
                        .param("number", number)
                        .param("now", Times.bind(now))
                        .update()
                > 0;
    }

    /** The one of a contact is made by the process {@code callback}. */
    public void ordered(UUID contactId, UUID customer, UUID ordered) {
        jdbc.sql("""
                        update contacts.callback set customer_id = :customer, ordered_id = :ordered
                        where contact_id = :contact and closed_at is null
                        """)
                .param("contact", contactId)
                .param("customer", customer)
                .param("ordered", ordered)
                .update();
    }

    /** @param orderedId absent where the process of the contact sees to it */
    public record CalledOff(UUID contactId, @Nullable UUID orderedId) {}

    /** Closes what is open for a caller who was answered, or for the customer they turned out to be. */
    public List<CalledOff> callOff(String callerKey, UUID answeredContact, Instant now) {
        return jdbc.sql("""
                        update contacts.callback set closed_at = :now, closed_as = 'calledOff'
                        where closed_at is null
                          and (caller_key = :key
                               or customer_id = (select customer_id from contacts.contact where id = :answered))
                        returning contact_id, ordered_id
                        """)
                .param("key", callerKey)
                .param("answered", answeredContact)
                .param("now", Times.bind(now))
                .query((row, number) ->
                        new CalledOff(row.getObject("contact_id", UUID.class), row.getObject("ordered_id", UUID.class)))
                .list();
    }

    /** A callback that was ordered is over. */
    public void ended(UUID ordered, Instant now) {
        jdbc.sql("""
                        update contacts.callback set closed_at = :now, closed_as = 'ended'
                        where ordered_id = :ordered and closed_at is null
                        """).param("ordered", ordered).param("now", Times.bind(now)).update();
    }

    /** Keeps what was written about the open callback of a contact. */
    public void note(UUID contactId, String note) {
        jdbc.sql("update contacts.callback set note = :note where contact_id = :contact and closed_at is null")
                .param("contact", contactId)
                .param("note", note)
                .update();
    }

    /** Counts an attempt and closes the callback when that settles it; the attempts made so far. */
    public Optional<Integer> attempted(UUID contactId, String result, @Nullable String closedAs, Instant now) {
        return jdbc.sql("""
                        update contacts.callback
                        set attempts = attempts + 1, last_result = :result,
                            closed_as = cast(:as as text), closed_at = case when cast(:as as text) is null then null else :now end
                        where contact_id = :contact and closed_at is null returning attempts
                        """)
                .param("contact", contactId)
                .param("result", result)
                .param("as", closedAs)
                .param("now", Times.bind(now))
                .query(Integer.class)
                .optional();
    }

    /** Attempts made for the open callback of this contact. */
    public int attempts(UUID contactId) {
        return jdbc.sql("select attempts from contacts.callback where contact_id = :contact and closed_at is null")
                .param("contact", contactId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Whether somebody with one of these numbers waits to be called back. */
    public boolean isOpen(Set<String> callerKeys) {
        return jdbc.sql("""
                        select exists (select 1 from contacts.callback where caller_key = any (:keys) and closed_at is null)
                        """)
                .param("keys", new SqlArrayValue("text", callerKeys.toArray()))
                .query(Boolean.class)
                .single();
    }
}
