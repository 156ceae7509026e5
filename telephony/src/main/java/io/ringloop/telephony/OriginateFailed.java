package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * An ordered call came to nothing before anybody was dialled for it: the phone that is called first was not reached or did not answer.
 *
 * @param channelId chosen for the call; there need not have been a channel
 * @param reason the PBX's own number for it, 5 busy
 */
public record OriginateFailed(String channelId, @Nullable Integer reason) implements PbxEvent {

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
