package io.ringloop.contacts.store;

import io.ringloop.contacts.store.InboxStore.Kept;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code contacts.rejected}: signals that could not be reduced. */
@Component
public class RejectedStore {

    private final JdbcClient jdbc;

    RejectedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A signal that was set aside, and why. */
    public record Rejected(
            String pbx, UUID epoch, long ordinal, Instant receivedAt, String type, String error, Instant rejectedAt) {}

    /** The oldest first. {@code after} holds the instant and the key of the last row shown. */
    public List<Rejected> list(@Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select pbx, epoch, ordinal, received_at, type, error, rejected_at
                        from contacts.rejected
                        where :afterAt::timestamptz is null
                           or (rejected_at, pbx, epoch, ordinal) > (:afterAt, :pbx, :epoch, :ordinal)
                        order by rejected_at, pbx, epoch, ordinal limit :limit
                        """)
                .param("afterAt", after == null ? null : Times.bind(after.instant(0)))
                .param("pbx", after == null ? null : after.string(1))
                .param("epoch", after == null ? null : after.uuid(2))
                .param("ordinal", after == null ? null : after.number(3))
                .param("limit", limit)
                .query((row, n) -> new Rejected(
                        row.getString("pbx"),
                        row.getObject("epoch", UUID.class),
                        row.getLong("ordinal"),
                        Times.read(row, "received_at"),
                        row.getString("type"),
                        row.getString("error"),
                        Times.read(row, "rejected_at")))
                .list();
    }

    /** Takes a signal off the list, with what it said; empty when it is not on it. */
    public Optional<Kept> take(String pbx, UUID epoch, long ordinal) {
        return jdbc.sql("""
                        delete from contacts.rejected where pbx = :pbx and epoch = :epoch and ordinal = :ordinal
                        returning received_at, type, event::text
                        """)
                .param("pbx", pbx)
                .param("epoch", epoch)
                .param("ordinal", ordinal)
                .query((row, n) -> new Kept(
                        epoch,
                        ordinal,
                        Times.read(row, "received_at"),
                        row.getString("type"),
                        row.getString("event"),
                        false))
                .optional();
    }
}
