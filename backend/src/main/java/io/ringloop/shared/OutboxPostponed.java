package io.ringloop.shared;

import java.time.Instant;

/** Thrown by a handler whose message must wait: nothing has failed, and no attempt is counted. */
public class OutboxPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant until;

    public OutboxPostponed(Instant until) {
        super("waits until " + until, null, false, false);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
