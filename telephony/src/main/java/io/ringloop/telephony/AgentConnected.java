package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * Caller and agent talk: ownership.
 *
 * @param channel the caller's channel
 * @param agentChannel the channel towards the agent
 * @param iface the member's interface, {@code PJSIP/1001}
 * @param holdSeconds how long the caller waited
 * @param ringSeconds how long this agent's phone rang
 */
public record AgentConnected(
        Channel channel,
        @Nullable Channel agentChannel,
        String queue,
        @Nullable String iface,
        @Nullable String memberName,
        @Nullable Integer holdSeconds,
        @Nullable Integer ringSeconds)
        implements PbxEvent {}
