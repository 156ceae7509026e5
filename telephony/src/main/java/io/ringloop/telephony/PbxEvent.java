package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * What happened on a PBX. Each event is a record that serialises as plain JSON; {@link PbxEvents} gives each kind a stable name. A null
 * component means the PBX did not say.
 */
public sealed interface PbxEvent
        permits AgentCompleted,
                AgentConnected,
                AgentDidNotAnswer,
                AgentRinging,
                CallerAbandonedQueue,
                CallerJoinedQueue,
                CallerLeftQueue,
                CallerRated,
                CallHeld,
                CallRefused,
                CallResumed,
                CallRouted,
                CallTransferred,
                ChannelEnded,
                ChannelsBridged,
                ChannelStarted,
                ChannelUnbridged,
                CustomerDialled,
                MemberAdded,
                MemberPaused,
                MemberRemoved,
                MemberStatus,
                MonitoringBegun,
                OriginateFailed,
                QueueExited,
                RecordingDecided,
                SnapshotTaken,
                Unreadable {

    /** The channel the event is about (in queue events the caller's), null for events about members and links. */
    @Nullable
    Channel channel();
}
