package io.ringloop.contacts.store;

import io.ringloop.contacts.ContactForm;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of contact forms. */
@Component
public class FormStore {

    private final JdbcClient jdbc;
    private final Json json;

    FormStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A form as last saved; version 0 and no time when it never was. */
    public record Saved(
            int version, ContactForm form, @Nullable Instant savedAt) {

        /** Nothing saved yet. */
        public static final Saved NOTHING = new Saved(0, ContactForm.EMPTY, null);
    }

    public Saved find(UUID contactId) {
        return jdbc.sql("select version, content::text content, saved_at from contacts.form where contact_id = :id")
                .param("id", contactId)
                .query((row, n) -> new Saved(
                        row.getInt("version"),
                        json.read(row.getString("content"), ContactForm.class),
                        Times.read(row, "saved_at")))
                .optional()
                .orElse(Saved.NOTHING);
    }

    /**
     * Saves over the version that was read.
     *
     * @return the new version; empty when the form was saved by somebody else meanwhile
     */
    public Optional<Integer> save(UUID contactId, int version, ContactForm form, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into contacts.form as known (contact_id, version, content, saved_at, saved_by)
                        select :id, 1, :content, :now, :by where :version = 0
                            or exists (select 1 from contacts.form where contact_id = :id)
                        on conflict (contact_id) do update
                        set version = known.version + 1, content = excluded.content, saved_at = excluded.saved_at,
                            saved_by = excluded.saved_by
                        where known.version = :version
                        returning version
                        """)
                .param("id", contactId)
                .param("version", version)
                .param("content", json.jsonb(form))
                .param("now", Times.bind(now))
                .param("by", by)
                .query(Integer.class)
                .optional();
    }
}
