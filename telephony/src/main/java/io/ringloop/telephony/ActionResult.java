package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** How the PBX received an action. */
public record ActionResult(Outcome outcome, @Nullable String message) {

    /** Accepted means taken on, not done. */
    public enum Outcome {
        ACCEPTED,
        /** The PBX said no. */
        REFUSED,
        /** There was no link, nothing was sent. */
        NOT_SENT,
        /** Sent, but no answer came in time. */
        UNKNOWN
    }

    public boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
