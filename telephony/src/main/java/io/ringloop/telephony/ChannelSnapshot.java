package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A channel found alive by a {@link SnapshotTaken snapshot}.
 *
 * @param application the dialplan application it runs: {@code Queue}, {@code AppQueue} (an agent called by a queue), {@code AGI} ...
 * @param bridgeId the bridge it is in, null when it is in none
 */
public record ChannelSnapshot(
        Channel channel,
        @Nullable String application,
        @Nullable Integer durationSeconds,
        @Nullable String bridgeId) {}
