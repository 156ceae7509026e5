package io.ringloop.contacts.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is kept, without what only the reducer reads. */
public record ContactRecord(
        UUID id,
        String channel,
        String direction,
        String state,
        @Nullable String outcome,
        boolean manual,
        @Nullable String pbx,
        @Nullable String callerUniqueid,
        @Nullable String callerChannel,
        String dialled,
        @Nullable String e164,
        boolean withheld,
        @Nullable String calledNumber,
        @Nullable String line,
        @Nullable String language,
        @Nullable String ivr,
        @Nullable String route,
        @Nullable String queue,
        @Nullable UUID decisionId,
        Instant startedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer waitSeconds,
        @Nullable Integer talkSeconds,
        int transfers,
        @Nullable UUID mergedInto,
        @Nullable UUID agentId,
        @Nullable UUID unitId,
        @Nullable UUID customerId,
        @Nullable String anonymousReason,
        @Nullable Instant wrapUpDueAt,
        @Nullable Instant wrapUpHardAt,
        @Nullable Instant wrappedUpAt,
        @Nullable Instant closedAt,
        int version) {

    /** Who this caller is as long as nobody has said. */
    public String callerKey() {
        return e164 == null ? dialled : e164;
    }
}
