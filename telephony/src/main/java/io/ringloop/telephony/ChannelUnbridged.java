package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** A channel left a bridge. Always comes before its {@link ChannelEnded}. */
public record ChannelUnbridged(
        Channel channel, String bridgeId, @Nullable Integer channelCount) implements PbxEvent {}
