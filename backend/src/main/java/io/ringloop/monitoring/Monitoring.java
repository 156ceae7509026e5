package io.ringloop.monitoring;

import io.ringloop.people.StaffId;
import io.ringloop.telephony.MonitorMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes part in the call of an agent.
 *
 * @param watched the name of the agent's channel
 * @param channelId chosen for the phone of who monitors, before it is called
 * @param told whether the agent is told, as the centre had it when it was asked for
 * @param begunAt when the phone of who monitors had answered; null before
 */
public record Monitoring(
        UUID id,
        StaffId by,
        StaffId agent,
        UUID contactId,
        String pbx,
        String watched,
        String channelId,
        MonitorMode mode,
        boolean told,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt) {}
