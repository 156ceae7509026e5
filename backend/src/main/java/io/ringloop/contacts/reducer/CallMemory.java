package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call between two batches: everything the reducer must remember, as plain JSON. */
public record CallMemory(
        String pbx,
        String rootLinkedid,
        Instant startedAt,
        @Nullable String callerUniqueid,
        @Nullable String callerChannel,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        @Nullable String route,
        @Nullable String queue,
        @Nullable UUID decisionId,
        @Nullable String language,
        @Nullable String ivr,
        @Nullable Instant joinedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Instant lineEndedAt,
        @Nullable Instant lastSignalAt,
        @Nullable Instant decideAt,
        String pending,
        @Nullable Outcome outcome,
        @Nullable Integer waitSeconds,
        @Nullable String talkLeg,
        @Nullable String agentIface,
        int transfers,
        boolean opened,
        boolean refused,
        boolean over,
        @Nullable UUID mergedInto,
        @Nullable String lineState,
        @Nullable Consultation consultation,
        List<VisitMemory> visits,
        List<LegMemory> legs,
        List<String> linkedids) {

    /** One wait in one queue. */
    public record VisitMemory(
            int seq,
            String queue,
            Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable String outcome,
            @Nullable String iface,
            @Nullable Integer waitSeconds,
            boolean abandonSaid) {}

    /** One channel. */
    public record LegMemory(
            String uniqueid,
            Leg.Kind kind,
            @Nullable String iface,
            @Nullable String channel,
            Instant startedAt,
            @Nullable Instant connectedAt,
            @Nullable Instant endedAt,
            @Nullable String bridge,
            @Nullable Instant bridgedAt,
            @Nullable Instant heldAt,
            boolean missed,
            boolean transferredAway,
            boolean consulted,
            long talkMillis,
            long heldMillis) {

        /** Where the channel stands, as it is shown. */
        public String state() {
            if (endedAt != null) {
                return "ended";
            }
            if (heldAt != null) {
                return "held";
            }
            if (connectedAt != null) {
                return "talking";
            }
            return kind == Leg.Kind.AGENT ? "ringing" : "up";
        }
    }

    /** Seconds that agents talked with the caller. */
    public int talkSeconds() {
        return (int) (legs.stream()
                .filter(leg -> leg.kind() == Leg.Kind.AGENT && leg.connectedAt() != null)
                .mapToLong(leg -> Leg.of(leg).talkSeconds(lastKnown()))
                .sum());
    }

    /** Seconds that the caller was on hold. */
    public int holdSeconds() {
        return (int) (legs.stream().mapToLong(LegMemory::heldMillis).sum() / 1000);
    }

    private Instant lastKnown() {
        if (endedAt != null) {
            return endedAt;
        }
        return lastSignalAt == null ? startedAt : lastSignalAt;
    }
}
