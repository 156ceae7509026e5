package io.ringloop.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a queue as the PBX sees it.
 *
 * @param iface the interface that is called, {@code PJSIP/1001}
 * @param membership {@code static}, {@code dynamic} or {@code realtime}
 * @param status device state: 0 unknown, 1 not in use, 2 in use, 3 busy, 4 invalid, 5 unavailable, 6 ringing, 7 ringing and in use, 8 on hold
 * @param lastPauseAt when the member was last paused, null when never
 */
public record QueueMember(
        String queue,
        String iface,
        @Nullable String name,
        @Nullable String membership,
        @Nullable Integer penalty,
        boolean paused,
        @Nullable String pausedReason,
        @Nullable Integer status,
        boolean inCall,
        @Nullable Instant lastPauseAt,
        @Nullable Instant loggedInAt) {}
