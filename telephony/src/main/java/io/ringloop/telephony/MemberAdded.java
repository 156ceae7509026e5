package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** A member belongs to the queue from now on. */
public record MemberAdded(QueueMember member) implements PbxEvent {

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
