package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A member's phone rings for a caller. With ring-all one per member; a hint, not ownership.
 *
 * @param channel the caller's channel
 * @param agentChannel the channel towards the agent
 * @param iface the member's interface, {@code PJSIP/1001}
 */
public record AgentRinging(
        Channel channel,
        @Nullable Channel agentChannel,
        String queue,
        @Nullable String iface,
        @Nullable String memberName)
        implements PbxEvent {}
