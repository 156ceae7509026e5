package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A member's phone rang without answer, or was busy or refused.
 *
 * @param channel the caller's channel
 * @param agentChannel the channel towards the agent
 * @param iface the member's interface, {@code PJSIP/1001}
 * @param ringMillis how long it rang, in milliseconds
 */
public record AgentDidNotAnswer(
        Channel channel,
        @Nullable Channel agentChannel,
        String queue,
        @Nullable String iface,
        @Nullable String memberName,
        @Nullable Integer ringMillis)
        implements PbxEvent {}
