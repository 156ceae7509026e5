package io.ringloop.notifications.store;

import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code notifications.live_event}. Transactions commit in another order than they number their rows, so a reader
 * remembers the oldest transaction that was still running when it last looked, and asks from there again.
 */
@Component
public class LiveEventStore {

    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Json json;

    LiveEventStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(LiveEvent event, Instant at) {
        jdbc.sql("""
                        insert into notifications.live_event (at, type, subject, data, audience)
                        values (:at, :type, :subject, :data, :audience)
                        """)
                .param("at", Times.bind(at))
                .param("type", event.type())
                .param("subject", event.id())
                .param("data", json.jsonb(event.data()))
                .param("audience", json.jsonb(event.audience()))
                .update();
    }

    /** The oldest transaction still running: everything below it is settled. */
    public long settledBelow() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Committed events of this and later transactions, above an id, in the order of their ids. */
    public List<StoredEvent> from(long xact, long afterId) {
        return jdbc.sql("""
                        select id, xact::text::bigint as xact, type, subject, data, audience
                          from notifications.live_event
                         where xact >= :xact::text::xid8 and id > :after
                         order by id
                         limit :limit
                        """)
                .param("xact", Long.toString(xact))
                .param("after", afterId)
                .param("limit", MOST_AT_ONCE)
                .query((row, number) -> new StoredEvent(
                        row.getLong("id"),
                        row.getLong("xact"),
                        new LiveEvent(
                                row.getString("type"),
                                row.getString("subject"),
                                json.map(row, "data"),
                                json.read(row.getString("audience"), Audience.class))))
                .list();
    }

    /** The first transaction still kept, or what comes next when nothing is. */
    public long firstKept() {
        return jdbc.sql("""
                        select coalesce((select xact::text::bigint from notifications.live_event order by xact limit 1),
                                        pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
                        """).query(Long.class).single();
    }

    public int forget(Instant before) {
        return jdbc.sql("delete from notifications.live_event where at < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
