package io.ringloop.contacts.store;

import io.ringloop.contacts.Outcome;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts whose end was found out later. */
@Component
public class RepairStore {

    private final JdbcClient jdbc;

    RepairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact known already, and how it ended as far as we saw. */
    public record Known(UUID contactId, @Nullable Outcome outcome) {}

    /** The contact of a caller's channel. */
    public Optional<Known> outcome(String pbx, String uniqueid) {
        return jdbc.sql("""
                        select contact.id, contact.outcome from contacts.leg
                        join contacts.contact on contact.id = leg.contact_id
                        where leg.pbx = :pbx and leg.uniqueid = :uniqueid
                        """)
                .param("pbx", pbx)
                .param("uniqueid", uniqueid)
                .query((row, n) -> new Known(row.getObject("id", UUID.class), Outcome.of(row.getString("outcome"))))
                .optional();
    }

    /** What the PBX's own records tell of a contact that was lost from sight. */
    public void putRight(
            UUID contactId, String outcome, @Nullable Instant answeredAt, @Nullable Instant endedAt, int waitSeconds) {
        jdbc.sql("""
                        update contacts.contact
                        set outcome = :outcome, answered_at = coalesce(answered_at, :answeredAt),
                            ended_at = greatest(:endedAt, started_at), wait_sec = coalesce(wait_sec, :wait), version = version + 1
                        where id = :id and outcome = 'unobserved'
                        """)
                .param("id", contactId)
                .param("outcome", outcome)
                .param("answeredAt", Times.bindNullable(answeredAt))
                .param("endedAt", Times.bindNullable(endedAt))
                .param("wait", waitSeconds)
                .update();
    }
}
