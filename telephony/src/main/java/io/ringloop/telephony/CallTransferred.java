package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * A transfer happened.
 *
 * @param attended false for a blind transfer
 * @param result {@code Success} or why not
 * @param transferer channel of the one who transferred
 * @param transferee channel of the one who was transferred, null when the PBX did not say
 * @param secondTransferer the transferer's channel in the consultation; attended transfers only
 * @param target channel towards the one consulted, often one half of a local channel; attended transfers only, and null when the
 *     consultation began unseen
 * @param context where the call goes; blind transfers only
 * @param exten where the call goes; blind transfers only
 */
public record CallTransferred(
        boolean attended,
        @Nullable String result,
        Channel transferer,
        @Nullable Channel transferee,
        @Nullable Channel secondTransferer,
        @Nullable Channel target,
        @Nullable String context,
        @Nullable String exten)
        implements PbxEvent {

    @Override
    public Channel channel() {
        return transferee == null ? transferer : transferee;
    }
}
