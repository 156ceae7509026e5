package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** The confirmation of pause and of its end: {@link QueueMember#paused()}. The reason is empty when the pause ends. */
public record MemberPaused(QueueMember member) implements PbxEvent {

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
