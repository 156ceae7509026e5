package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The PBX says abandoned, but it says so also for queue timeout, leave-when-empty and withdrawal: {@link QueueExited}, which follows, tells
 * those apart; a real abandon is followed by {@link ChannelEnded} alone.
 */
public record CallerAbandonedQueue(
        Channel channel,
        String queue,
        @Nullable Integer position,
        @Nullable Integer originalPosition,
        @Nullable Integer holdSeconds)
        implements PbxEvent {}
