package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** A member no longer belongs to the queue. */
public record MemberRemoved(QueueMember member) implements PbxEvent {

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
