package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The dialplan asked the caller for a rating when the agent had hung up. Told once, at the end of the caller's channel and before its {@link ChannelEnded}.
 * Each mark is 1 (very bad) to 5 (very good), null when no key was pressed; after the first null there are only nulls.
 */
public record CallerRated(
        Channel channel,
        @Nullable Integer attitude,
        @Nullable Integer efficiency,
        @Nullable Integer accuracy) implements PbxEvent {

    /** Whether all questions were answered. */
    public boolean complete() {
        return attitude != null && efficiency != null && accuracy != null;
    }
}
