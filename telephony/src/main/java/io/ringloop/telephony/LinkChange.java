package io.ringloop.telephony;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The link to a PBX came up or went down. Between {@code heardAt} of a down and {@code at} of the next up nothing was observed.
 *
 * @param epoch the epoch that begins (up) or ended (down); null when no connection ever came up
 * @param at when it was noticed; for up, when the events of the epoch began to be recorded
 * @param heardAt for down: when the PBX was last heard, or overflow began: the start of the gap. Null when it was never heard
 * @param reason for down only
 * @param detail a sentence for people
 */
public record LinkChange(
        String pbx,
        boolean up,
        @Nullable UUID epoch,
        Instant at,
        @Nullable Instant heardAt,
        @Nullable Reason reason,
        @Nullable String detail) {

    /** Why a link went down. */
    public enum Reason {
        /** Two pings went unanswered: half-open socket, frozen PBX. */
        SILENCE,
        /** Events came faster than they were taken, and some were lost. */
        OVERFLOW,
        /** Nobody listens at the address. */
        REFUSED,
        /** The PBX closed the connection. */
        CLOSED,
        /** The PBX does not accept user or password. */
        AUTH
    }
}
