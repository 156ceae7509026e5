package io.ringloop.contacts.reducer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One wait in one queue. Mutable: it lives inside the reduction of a batch. */
public final class Visit {

    /** The caller went on to another queue or out of the queue by an unknown way. */
    public static final String MOVED_ON = "moved-on";

    final int seq;
    final String queue;
    final Instant joinedAt;

    @Nullable
    Instant leftAt;

    /** Null while undecided: waiting, or left and not yet known where to. */
    @Nullable
    String outcome;

    @Nullable
    String iface;

    @Nullable
    Integer waitSeconds;

    /** The PBX said abandoned, which may still turn out to be something else. */
    boolean abandonSaid;

    /** A visit as it begins. */
    public Visit(int seq, String queue, Instant joinedAt) {
        this.seq = seq;
        this.queue = queue;
        this.joinedAt = joinedAt;
    }

    boolean undecided() {
        return outcome == null;
    }

    boolean waiting() {
        return outcome == null && leftAt == null;
    }

    void left(Instant at) {
        if (leftAt == null) {
            leftAt = at;
        }
    }

    void decide(String decided, Instant at) {
        left(at);
        outcome = decided;
        if (waitSeconds == null) {
            waitSeconds = (int) waitedUntil(at);
        }
    }

    long waitedUntil(Instant at) {
        return Math.max(
                0, Duration.between(joinedAt, leftAt == null ? at : leftAt).toSeconds());
    }

    CallMemory.VisitMemory memory() {
        return new CallMemory.VisitMemory(seq, queue, joinedAt, leftAt, outcome, iface, waitSeconds, abandonSaid);
    }

    static Visit of(CallMemory.VisitMemory memory) {
        var visit = new Visit(memory.seq(), memory.queue(), memory.joinedAt());
        visit.leftAt = memory.leftAt();
        visit.outcome = memory.outcome();
        visit.iface = memory.iface();
        visit.waitSeconds = memory.waitSeconds();
        visit.abandonSaid = memory.abandonSaid();
        return visit;
    }
}
