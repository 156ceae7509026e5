package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A channel entered a bridge.
 *
 * @param channel carries the linkedid <em>after</em> entering: where it differs from the one known, the calls merge to the older
 * @param channelCount channels in the bridge now
 */
public record ChannelsBridged(
        Channel channel,
        String bridgeId,
        @Nullable String bridgeType,
        @Nullable Integer channelCount) implements PbxEvent {}
