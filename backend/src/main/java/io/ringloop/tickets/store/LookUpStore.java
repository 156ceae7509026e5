package io.ringloop.tickets.store;

import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code tickets.look_up} and {@code tickets.look_up_code}. */
@Component
public class LookUpStore {

    private final JdbcClient jdbc;

    LookUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tickets with a number; each centre counts its own. */
    public List<UUID> numbered(String number) {
        return jdbc.sql("""
                        select t.case_id from tickets.ticket t join cases.v_case v on v.id = t.case_id
                         where v.number = :number and v.merged_into is null
                        """).param("number", number).query(UUID.class).list();
    }

    /** Notes that somebody asked; returns how often since, this time included. */
    public int asked(String key, Instant at, Instant since) {
        jdbc.sql("insert into tickets.look_up (id, key, at) values (:id, :key, :at)")
                .param("id", Ids.next())
                .param("key", key)
                .param("at", Times.bind(at))
                .update();
        return jdbc.sql("select count(*) from tickets.look_up where key = :key and at > :since")
                .param("key", key)
                .param("since", Times.bind(since))
                .query(Integer.class)
                .single();
    }

    /** A new code; the former one does not hold any more. */
    public void send(UUID caseId, byte[] hash, Instant expiresAt, int tries) {
        jdbc.sql("""
                        insert into tickets.look_up_code (case_id, hash, expires_at, tries_left)
                        values (:case, :hash, :expires, :tries)
                        on conflict (case_id) do update
                           set hash = excluded.hash, expires_at = excluded.expires_at, tries_left = excluded.tries_left
                        """)
                .param("case", caseId)
                .param("hash", hash)
                .param("expires", Times.bind(expiresAt))
                .param("tries", tries)
                .update();
    }

    /** Takes one try of the code of a ticket; its hash while it holds and a try was left, else nothing. */
    public List<byte[]> takeTry(UUID caseId, Instant now) {
        return jdbc.sql("""
                        update tickets.look_up_code set tries_left = tries_left - 1
                         where case_id = :case and expires_at > :now and tries_left > 0
                        returning hash
                        """)
                .param("case", caseId)
                .param("now", Times.bind(now))
                .query((row, number) -> row.getBytes("hash"))
                .list();
    }

    /** The code was used. */
    public void used(UUID caseId) {
        jdbc.sql("delete from tickets.look_up_code where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /** Forgets what does not count any more. */
    public int forget(Instant before) {
        jdbc.sql("delete from tickets.look_up_code where expires_at < :before")
                .param("before", Times.bind(before))
                .update();
        return jdbc.sql("delete from tickets.look_up where at < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
