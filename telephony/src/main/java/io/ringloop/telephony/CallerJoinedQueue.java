package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** A caller waits. One call can join several queues, or the same queue twice. */
public record CallerJoinedQueue(
        Channel channel,
        String queue,
        @Nullable Integer position,
        @Nullable Integer count) implements PbxEvent {}
