package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** The device state, the penalty or the ring-in-use flag of a member changed. */
public record MemberStatus(QueueMember member) implements PbxEvent {

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
