package io.ringloop.contacts.reducer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One channel of a call. Mutable: it lives inside the reduction of a batch. */
public final class Leg {

    /** What the channel is to the call. */
    public enum Kind {
        CALLER,
        AGENT,
        OTHER
    }

    final String uniqueid;
    final Kind kind;
    final @Nullable String iface;
    final Instant startedAt;

    @Nullable
    String channel;

    @Nullable
    Instant connectedAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String bridge;

    @Nullable
    Instant bridgedAt;

    @Nullable
    Instant heldAt;

    boolean missed;
    boolean transferredAway;

    /** Called by the agent who serves, for a word before the caller is given on. */
    boolean consulted;

    long talkMillis;
    long heldMillis;

    /** A leg as it begins. */
    public Leg(String uniqueid, Kind kind, @Nullable String iface, Instant startedAt) {
        this.uniqueid = uniqueid;
        this.kind = kind;
        this.iface = iface;
        this.startedAt = startedAt;
    }

    boolean live() {
        return endedAt == null;
    }

    boolean ringing() {
        return kind == Kind.AGENT && connectedAt == null && endedAt == null;
    }

    void enterBridge(String id, Instant at) {
        if (bridge == null) {
            bridgedAt = at;
        }
        bridge = id;
    }

    void leaveBridge(Instant at) {
        if (bridgedAt != null) {
            talkMillis += Math.max(0, Duration.between(bridgedAt, at).toMillis());
        }
        bridge = null;
        bridgedAt = null;
    }

    void hold(Instant at) {
        if (heldAt == null) {
            heldAt = at;
        }
    }

    void resume(Instant at) {
        if (heldAt != null) {
            heldMillis += Math.max(0, Duration.between(heldAt, at).toMillis());
            heldAt = null;
        }
    }

    void end(Instant at) {
        if (endedAt == null) {
            resume(at);
            leaveBridge(at);
            endedAt = at;
        }
    }

    /** Seconds this leg talked: in a bridge if one was seen, else from connect to end. */
    long talkSeconds(Instant until) {
        if (talkMillis == 0 && bridgedAt == null && connectedAt != null) {
            var end = endedAt == null ? until : endedAt;
            return Math.max(0, Duration.between(connectedAt, end).toSeconds());
        }
        var running = bridgedAt == null
                ? 0
                : Math.max(0, Duration.between(bridgedAt, until).toMillis());
        return (talkMillis + running) / 1000;
    }

    CallMemory.LegMemory memory() {
        return new CallMemory.LegMemory(
                uniqueid,
                kind,
                iface,
                channel,
                startedAt,
                connectedAt,
                endedAt,
                bridge,
                bridgedAt,
                heldAt,
                missed,
                transferredAway,
                consulted,
                talkMillis,
                heldMillis);
    }

    static Leg of(CallMemory.LegMemory memory) {
        var leg = new Leg(memory.uniqueid(), memory.kind(), memory.iface(), memory.startedAt());
        leg.channel = memory.channel();
        leg.connectedAt = memory.connectedAt();
        leg.endedAt = memory.endedAt();
        leg.bridge = memory.bridge();
        leg.bridgedAt = memory.bridgedAt();
        leg.heldAt = memory.heldAt();
        leg.missed = memory.missed();
        leg.transferredAway = memory.transferredAway();
        leg.consulted = memory.consulted();
        leg.talkMillis = memory.talkMillis();
        leg.heldMillis = memory.heldMillis();
        return leg;
    }
}
