package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A caller found waiting in a queue by a {@link SnapshotTaken snapshot}.
 *
 * @param linkedid looked up in the channel list of the same snapshot, as the queue list has none; null when the channel was not listed
 * @param waitSeconds how long the caller had been waiting when the list was made
 */
public record WaitingCaller(
        String queue,
        @Nullable Integer position,
        @Nullable String channelName,
        String uniqueid,
        @Nullable String linkedid,
        @Nullable String callerNumber,
        @Nullable Integer waitSeconds,
        @Nullable Integer priority) {}
