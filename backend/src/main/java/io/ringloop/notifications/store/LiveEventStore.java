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

    /** So many events are read at once; fewer are the last. */
    public static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Json json;

    LiveEventStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(String type, String subject, Object data, Object audience) {}

    public void add(List<LiveEvent> events, Instant at) {
        var rows = events.stream()
                .map(event -> new Row(event.type(), event.id(), event.data(), event.audience()))
                .toList();
        jdbc.sql("""
                        insert into notifications.live_event (at, type, subject, data, audience)
                        select :at, type, subject, data, audience
                          from rows from (jsonb_to_recordset(:rows::jsonb)
                                          as (type text, subject text, data jsonb, audience jsonb))
                               with ordinality r (type, subject, data, audience, place)
                         order by place
                        """)
                .param("at", Times.bind(at))
                .param("rows", json.write(rows))
                .update();
    }

    /** The oldest transaction still running: everything below it is settled. */
    public long settledBelow() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Committed events of this and later transactions, those of each in the order in which they were published: the first page. */
    public List<StoredEvent> from(long xact) {
        return after(xact, 0);
    }

    /** The page after this event. */
    public List<StoredEvent> after(StoredEvent last) {
        return after(last.xact(), last.id());
    }

    /** The place to begin at is selected, not compared with as it is: so PostgreSQL keeps the plan, and does not make one at every news. */
    private List<StoredEvent> after(long xact, long id) {
        return jdbc.sql("""
                        select id, xact::text::bigint as xact, type, subject, data, audience
                          from notifications.live_event
                         where (xact, id) > ((select :xact::text::xid8), (select :id::bigint))
                         order by xact, id
                         limit :limit
                        """)
                .param("xact", Long.toString(xact))
                .param("id", id)
                .param("limit", PAGE)
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
