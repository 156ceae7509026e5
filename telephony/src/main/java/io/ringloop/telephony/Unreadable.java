package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * An event of a kind we take, with a field missing or not understood, or a frame that was no event at all.
 *
 * @param name the event's name, empty when not even that could be read
 * @param reason what was wrong
 * @param excerpt the beginning of the frame
 */
public record Unreadable(String name, String reason, String excerpt) implements PbxEvent {

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
