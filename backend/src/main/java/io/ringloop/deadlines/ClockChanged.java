package io.ringloop.deadlines;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a clock; published in the transaction that did it.
 *
 * @param dueBefore null when it started
 */
public record ClockChanged(
        ClockRow clock, Change change, @Nullable Instant dueBefore) {

    /** What happened. */
    public enum Change {
        STARTED,
        PAUSED,
        RESUMED,
        WARNED,
        BREACHED,
        /** Told again that it is late. */
        REPEATED,
        MET,
        VOIDED,
        /** The customer agreed to a later date, or the authority set another one. */
        MOVED,
        /** It counts from another moment, as after feedback to the customer. */
        RESTARTED,
        /** What its length depends on changed. */
        REGRADED,
        /** Its business time changed. */
        RECOMPUTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
