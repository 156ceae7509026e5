package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A caller no longer waits. Decides nothing: on answer it comes <em>before</em> {@link AgentConnected}, and leaving by key gives only
 * this.
 */
public record CallerLeftQueue(
        Channel channel,
        String queue,
        @Nullable Integer position,
        @Nullable Integer count) implements PbxEvent {}
