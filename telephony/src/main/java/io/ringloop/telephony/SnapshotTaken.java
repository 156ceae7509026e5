package io.ringloop.telephony;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the PBX after a (re)connect: always the first signal of an epoch, before every live event. What the application holds open
 * and this does not list has ended unobserved.
 *
 * @param queues every queue, also those without members
 */
public record SnapshotTaken(
        List<String> queues, List<QueueMember> members, List<WaitingCaller> waiting, List<ChannelSnapshot> channels)
        implements PbxEvent {

    public SnapshotTaken {
        queues = List.copyOf(queues);
        members = List.copyOf(members);
        waiting = List.copyOf(waiting);
        channels = List.copyOf(channels);
    }

    @Override
    public @Nullable Channel channel() {
        return null;
    }
}
