package io.ringloop.contacts.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Closes what is open for a caller; the contacts whose callback that was. */
    public List<UUID> close(String callerKey, String as, Instant now) {
        return jdbc.sql("""
                        update contacts.callback set closed_at = :now, closed_as = :as
                        where caller_key = :key and closed_at is null returning contact_id
                        """)
                .param("key", callerKey)
                .param("as", as)
                .param("now", Times.bind(now))
                .query(UUID.class)
                .list();
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

    /** Whether somebody with this number waits to be called back. */
    public boolean isOpen(String callerKey) {
        return jdbc.sql("""
                        select exists (select 1 from contacts.callback where caller_key = :key and closed_at is null)
                        """).param("key", callerKey).query(Boolean.class).single();
    }
}
