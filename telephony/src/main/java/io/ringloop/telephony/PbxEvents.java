package io.ringloop.telephony;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stable names of the event kinds, as they stand in stored rows. */
public final class PbxEvents {

    private static final Map<String, Class<? extends PbxEvent>> CLASSES = Map.ofEntries(
            Map.entry("agent-completed", AgentCompleted.class),
            Map.entry("agent-connected", AgentConnected.class),
            Map.entry("agent-did-not-answer", AgentDidNotAnswer.class),
            Map.entry("agent-ringing", AgentRinging.class),
            Map.entry("caller-abandoned-queue", CallerAbandonedQueue.class),
            Map.entry("caller-joined-queue", CallerJoinedQueue.class),
            Map.entry("caller-left-queue", CallerLeftQueue.class),
            Map.entry("caller-rated", CallerRated.class),
            Map.entry("call-held", CallHeld.class),
            Map.entry("call-refused", CallRefused.class),
            Map.entry("call-resumed", CallResumed.class),
            Map.entry("call-routed", CallRouted.class),
            Map.entry("call-transferred", CallTransferred.class),
            Map.entry("channel-ended", ChannelEnded.class),
            Map.entry("channels-bridged", ChannelsBridged.class),
            Map.entry("channel-started", ChannelStarted.class),
            Map.entry("channel-unbridged", ChannelUnbridged.class),
            Map.entry("customer-dialled", CustomerDialled.class),
            Map.entry("member-added", MemberAdded.class),
            Map.entry("member-paused", MemberPaused.class),
            Map.entry("member-removed", MemberRemoved.class),
            Map.entry("member-status", MemberStatus.class),
            Map.entry("monitoring-begun", MonitoringBegun.class),
            Map.entry("originate-failed", OriginateFailed.class),
            Map.entry("queue-exited", QueueExited.class),
            Map.entry("recording-decided", RecordingDecided.class),
            Map.entry("snapshot-taken", SnapshotTaken.class),
            Map.entry("unreadable", Unreadable.class));

    private static final Map<Class<? extends PbxEvent>, String> TYPES =
            CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private PbxEvents() {}

    /** The name of the event's kind, for example {@code caller-joined-queue}. */
    public static String typeOf(PbxEvent event) {
        String type = TYPES.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no name for " + event.getClass());
        }
        return type;
    }

    /** The record class of a kind, null when no such kind exists. */
    public static @Nullable Class<? extends PbxEvent> classOf(String type) {
        return CLASSES.get(type);
    }

    /** All names. */
    public static Set<String> types() {
        return CLASSES.keySet();
    }
}
