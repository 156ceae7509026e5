package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A channel is gone. Nothing about this channel comes after it.
 *
 * @param cause Q.850 cause, 16 normal clearing
 */
public record ChannelEnded(
        Channel channel, @Nullable Integer cause, @Nullable String causeText) implements PbxEvent {}
