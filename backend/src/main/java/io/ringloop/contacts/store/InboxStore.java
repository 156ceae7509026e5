package io.ringloop.contacts.store;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import io.ringloop.telephony.PbxEvents;
import io.ringloop.telephony.PbxSignal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a PBX said, and how far it was reduced. */
@Component
public class InboxStore {

    private final JdbcClient jdbc;
    private final Json json;

    InboxStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(String pbx, UUID epoch, long ordinal, Instant received_at, String type, Object event) {}

    /**
     * A signal as it was kept.
     *
     * @param ahead it is reduced already, others before it are not
     */
    public record Kept(UUID epoch, long ordinal, Instant receivedAt, String type, String event, boolean ahead) {}

    /** Keeps a batch of one epoch; what is known already is left alone. */
    public void append(List<PbxSignal> batch) {
        var rows = batch.stream()
                .map(signal -> new Row(
                        signal.pbx(),
                        signal.epoch(),
                        signal.ordinal(),
                        signal.receivedAt(),
                        PbxEvents.typeOf(signal.event()),
                        signal.event()))
                .toList();
        var last = batch.get(batch.size() - 1);
        jdbc.sql("""
                        insert into contacts.inbox (pbx, epoch, ordinal, received_at, type, event)
                        select pbx, epoch, ordinal, received_at, type, event
                        from jsonb_to_recordset(:rows::jsonb)
                             r (pbx text, epoch uuid, ordinal bigint, received_at timestamptz, type text, event jsonb)
                        on conflict do nothing
                        """).param("rows", json.write(rows)).update();
        jdbc.sql("""
                        insert into contacts.inbox_cursor as known (pbx, epoch, opened_at, received, received_at, reduced)
                        values (:pbx, :epoch, :at, :ordinal, :at, :before)
                        on conflict (pbx, epoch) do update
                        set received = greatest(known.received, excluded.received),
                            received_at = greatest(known.received_at, excluded.received_at)
                        """)
                .param("pbx", last.pbx())
                .param("epoch", last.epoch())
                .param("at", Times.bind(last.receivedAt()))
                .param("ordinal", last.ordinal())
                .param("before", batch.get(0).ordinal() - 1)
                .update();
    }

    /** Waits until nobody else reduces this PBX; until the end of the transaction nobody else will. */
    public void lock(String pbx) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contacts.reduce ' || :pbx, 0))")
                .param("pbx", pbx)
                .query((row, n) -> 1)
                .single();
    }

    /** The next signals not yet reduced, connection after connection. */
    public List<Kept> next(String pbx, int limit) {
        return jdbc.sql("""
                        select waiting.epoch, waiting.ordinal, waiting.received_at, waiting.type, waiting.event,
                               exists (select from contacts.reduced_ahead done
                                       where done.pbx = :pbx and done.epoch = waiting.epoch
                                         and waiting.ordinal = any(done.ordinals)) ahead
                        from contacts.inbox_cursor cursor
                        cross join lateral (
                            select inbox.epoch, inbox.ordinal, inbox.received_at, inbox.type, inbox.event::text event
                            from contacts.inbox
                            where inbox.pbx = cursor.pbx and inbox.epoch = cursor.epoch and inbox.ordinal > cursor.reduced
                            order by inbox.ordinal limit :limit) waiting
                        where cursor.pbx = :pbx and cursor.reduced < cursor.received
                        order by waiting.epoch, waiting.ordinal limit :limit
                        """)
                .param("pbx", pbx)
                .param("limit", limit)
                .query((row, n) -> new Kept(
                        row.getObject("epoch", UUID.class),
                        row.getLong("ordinal"),
                        Times.read(row, "received_at"),
                        row.getString("type"),
                        row.getString("event"),
                        row.getBoolean("ahead")))
                .list();
    }

    /** Notes that these signals are reduced, before others that came earlier. */
    public void reducedAhead(String pbx, List<Kept> signals) {
        signals.stream()
                .collect(groupingBy(Kept::epoch))
                .forEach((epoch, ofEpoch) -> jdbc.sql("""
                        insert into contacts.reduced_ahead (pbx, epoch, ordinals, last)
                        values (:pbx, :epoch, :ordinals, :last)
                        """)
                        .param("pbx", pbx)
                        .param("epoch", epoch)
                        .param("ordinals", ofEpoch.stream().map(Kept::ordinal).toArray(Long[]::new))
                        .param(
                                "last",
                                Collections.max(ofEpoch, comparingLong(Kept::ordinal))
                                        .ordinal())
                        .update());
    }

    /** Drops the notes that everything before them has caught up with. */
    public void forgetAhead(String pbx) {
        jdbc.sql("""
                        delete from contacts.reduced_ahead done using contacts.inbox_cursor cursor
                        where done.pbx = :pbx and cursor.pbx = done.pbx and cursor.epoch = done.epoch
                              and done.last <= cursor.reduced
                        """).param("pbx", pbx).update();
    }

    /** Notes that everything up to this signal is reduced. */
    public void reduced(String pbx, Kept last, Instant now) {
        jdbc.sql("""
                        update contacts.inbox_cursor set reduced = :ordinal, reduced_at = :now
                        where pbx = :pbx and epoch = :epoch
                        """)
                .param("pbx", pbx)
                .param("epoch", last.epoch())
                .param("ordinal", last.ordinal())
                .param("now", Times.bind(now))
                .update();
    }

    /** Sets a signal aside that cannot be reduced. */
    public void reject(String pbx, Kept signal, String error, Instant now) {
        jdbc.sql("""
                        insert into contacts.rejected (pbx, epoch, ordinal, received_at, type, event, error, rejected_at)
                        values (:pbx, :epoch, :ordinal, :receivedAt, :type, :event::jsonb, left(:error, 2000), :now)
                        on conflict do nothing
                        """)
                .param("pbx", pbx)
                .param("epoch", signal.epoch())
                .param("ordinal", signal.ordinal())
                .param("receivedAt", Times.bind(signal.receivedAt()))
                .param("type", signal.type())
                .param("event", signal.event())
                .param("error", error)
                .param("now", Times.bind(now))
                .update();
    }

    /** The PBXs that still have signals to reduce. */
    public List<String> behind() {
        return jdbc.sql("select distinct pbx from contacts.inbox_cursor where reduced < received")
                .query(String.class)
                .list();
    }
}
