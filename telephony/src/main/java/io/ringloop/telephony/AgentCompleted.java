package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The queue sees the conversation as over. Not a measure of talk time: transfers through local channels and the {@code c} option distort it.
 *
 * @param channel the caller's channel
 * @param agentChannel the channel towards the agent
 * @param iface the member's interface, {@code PJSIP/1001}
 * @param reason {@code caller}, {@code agent} or {@code transfer}; a hang-up ordered over AMI was seen to count as the caller's
 */
public record AgentCompleted(
        Channel channel,
        @Nullable Channel agentChannel,
        String queue,
        @Nullable String iface,
        @Nullable String memberName,
        @Nullable String reason,
        @Nullable Integer holdSeconds,
        @Nullable Integer talkSeconds)
        implements PbxEvent {}
