package io.ringloop.contacts.store;

import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links to PBXs and the intervals in which nothing was seen of them. */
@Component
public class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link as it is shown. */
    public record LinkRow(
            String pbx,
            String state,
            @Nullable String reason,
            Instant since,
            Instant seenAt,
            @Nullable Instant lastSignalAt,
            long inboxLag,
            long rejected) {}

    /** An interval in which nothing was seen. */
    public record UnobservedRow(
            UUID id,
            String pbx,
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable Instant repairedAt,
            @Nullable Integer repairedCalls) {}

    /** Notes the state of a link; true when it is another one than before. */
    public boolean state(String pbx, boolean up, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                        insert into contacts.pbx_link as known (pbx, state, reason, since, seen_at)
                        values (:pbx, :state, :reason, :now, :now)
                        on conflict (pbx) do update
                        set since = case when known.state = excluded.state then known.since else excluded.since end,
                            state = excluded.state, reason = excluded.reason, seen_at = excluded.seen_at
                        where (known.state, known.reason) is distinct from (excluded.state, excluded.reason)
                        """)
                        .param("pbx", pbx)
                        .param("state", up ? "up" : "down")
                        .param("reason", reason)
                        .param("now", Times.bind(now))
                        .update()
                > 0;
    }

    /** The link is up and this node watches it. */
    public void seen(String pbx, Instant now) {
        jdbc.sql("update contacts.pbx_link set seen_at = :now where pbx = :pbx and state = 'up'")
                .param("pbx", pbx)
                .param("now", Times.bind(now))
                .update();
    }

    public List<LinkRow> links() {
        return jdbc.sql("""
                        select link.pbx, link.state, link.reason, link.since, link.seen_at,
                               (select max(received_at) from contacts.inbox_cursor c where c.pbx = link.pbx) last_signal_at,
                               (select coalesce(sum(received - reduced), 0) from contacts.inbox_cursor c where c.pbx = link.pbx) lag,
                               (select count(*) from contacts.rejected r where r.pbx = link.pbx) rejected
                        from contacts.pbx_link link order by link.pbx
                        """)
                .query((row, n) -> new LinkRow(
                        row.getString("pbx"),
                        row.getString("state"),
                        row.getString("reason"),
                        Times.read(row, "since"),
                        Times.read(row, "seen_at"),
                        Times.readNullable(row, "last_signal_at"),
                        row.getLong("lag"),
                        row.getLong("rejected")))
                .list();
    }

    /** Opens an interval unless one is open. */
    public void lost(UUID id, String pbx, Instant from, String reason) {
        jdbc.sql("""
                        insert into contacts.unobserved (id, pbx, from_at, reason) values (:id, :pbx, :from, :reason)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("pbx", pbx)
                .param("from", Times.bind(from))
                .param("reason", reason)
                .update();
    }

    /** Closes the open interval, if there is one. */
    public void found(String pbx, Instant to) {
        jdbc.sql("""
                        update contacts.unobserved set to_at = greatest(:to, from_at) where pbx = :pbx and to_at is null
                        """).param("pbx", pbx).param("to", Times.bind(to)).update();
    }

    /** The latest intervals, the newest first. */
    public List<UnobservedRow> unobserved(String pbx, int limit) {
        return jdbc.sql("""
                        select id, pbx, from_at, to_at, reason, repaired_at, repaired_calls
                        from contacts.unobserved where pbx = :pbx order by from_at desc limit :limit
                        """)
                .param("pbx", pbx)
                .param("limit", limit)
                .query(LinkStore::row)
                .list();
    }

    /** The intervals that ended in this time and were not repaired, the oldest first. */
    public List<UnobservedRow> unrepaired(String pbx, Instant from, Instant to) {
        return jdbc.sql("""
                        select id, pbx, from_at, to_at, reason, repaired_at, repaired_calls
                        from contacts.unobserved
                        where pbx = :pbx and repaired_at is null and to_at between :from and :to order by from_at
                        """)
                .param("pbx", pbx)
                .param("from", Times.bind(from))
                .param("to", Times.bind(to))
                .query(LinkStore::row)
                .list();
    }

    /** Notes that an interval was filled from the PBX's own records. */
    public void repaired(UUID id, String source, int calls, Instant now) {
        jdbc.sql("""
                        update contacts.unobserved
                        set repaired_at = :now, repaired_from = :source, repaired_calls = :calls where id = :id
                        """)
                .param("id", id)
                .param("source", source)
                .param("calls", calls)
                .param("now", Times.bind(now))
                .update();
    }

    private static UnobservedRow row(ResultSet row, int index) throws SQLException {
        return new UnobservedRow(
                row.getObject("id", UUID.class),
                row.getString("pbx"),
                Times.read(row, "from_at"),
                Times.readNullable(row, "to_at"),
                row.getString("reason"),
                Times.readNullable(row, "repaired_at"),
                row.getObject("repaired_calls", Integer.class));
    }
}
