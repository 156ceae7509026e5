package io.ringloop.tickets.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** How often somebody has asked, and since when it is counted. */
    public record Asked(int times, Instant since) {}

    /** The tickets with a number and such an end of their phone number; each centre counts its own, so hardly ever more than one. */
    public List<UUID> matching(String number, String phoneEnd) {
        return jdbc.sql("""
                        select t.case_id from tickets.ticket t join cases.v_case v on v.id = t.case_id
                         where v.number = :number and v.merged_into is null
                           and right(regexp_replace(t.details ->> 'phone', '[^0-9]', '', 'g'), 4) = :end
                         order by t.case_id
                        """)
                .param("number", number)
                .param("end", phoneEnd)
                .query(UUID.class)
                .list();
    }

    /** Counts that somebody asks, this time included; what began before {@code outdated} does not count any more. */
    public Asked asked(byte[] key, Instant at, Instant outdated) {
        return jdbc.sql("""
                        insert into tickets.look_up as known (key, since, times) values (:key, :at, 1)
                        on conflict (key) do update
                           set since = case when known.since <= :outdated then excluded.since else known.since end,
                               times = case when known.since <= :outdated then 1 else known.times + 1 end
                        returning since, times
                        """)
                .param("key", key)
                .param("at", Times.bind(at))
                .param("outdated", Times.bind(outdated))
                .query((row, number) -> new Asked(row.getInt("times"), Times.read(row, "since")))
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
    public Optional<byte[]> takeTry(UUID caseId, Instant now) {
        return jdbc.sql("""
                        update tickets.look_up_code set tries_left = tries_left - 1
                         where case_id = :case and expires_at > :now and tries_left > 0
                        returning hash
                        """)
                .param("case", caseId)
                .param("now", Times.bind(now))
                .query((row, number) -> row.getBytes("hash"))
                .optional();
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
        return jdbc.sql("delete from tickets.look_up where since < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
