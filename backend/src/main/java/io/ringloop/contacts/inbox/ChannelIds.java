package io.ringloop.contacts.inbox;

import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.AgentDidNotAnswer;
import io.ringloop.telephony.AgentRinging;
import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.SnapshotTaken;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every id in a batch that may lead to a call. */
final class ChannelIds {

    final Set<String> uniqueids = new HashSet<>();
    final Set<String> linkedids = new HashSet<>();
    boolean snapshot;

    void add(PbxEvent event) {
        channels(event).forEach(this::add);
        if (event instanceof SnapshotTaken taken) {
            snapshot = true;
            taken.channels().forEach(channel -> add(channel.channel()));
            taken.waiting().forEach(waiting -> uniqueids.add(waiting.uniqueid()));
        }
    }

    /** The channels that an event tells of. */
    static List<Channel> channels(PbxEvent event) {
        return Stream.concat(Stream.of(event.channel()), others(event))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<@Nullable Channel> others(PbxEvent event) {
        if (event instanceof AgentRinging ringing) {
            return Stream.of(ringing.agentChannel());
        }
        if (event instanceof AgentConnected connected) {
            return Stream.of(connected.agentChannel());
        }
        if (event instanceof AgentCompleted completed) {
            return Stream.of(completed.agentChannel());
        }
        if (event instanceof AgentDidNotAnswer missed) {
            return Stream.of(missed.agentChannel());
        }
        if (event instanceof CallTransferred transferred) {
            return Stream.of(transferred.transferer(), transferred.secondTransferer(), transferred.target());
        }
        return Stream.empty();
    }

    boolean isEmpty() {
        return uniqueids.isEmpty() && linkedids.isEmpty();
    }

    private void add(Channel channel) {
        if (channel.uniqueid() != null) {
            uniqueids.add(channel.uniqueid());
        }
        if (channel.linkedid() != null) {
            linkedids.add(channel.linkedid());
        }
    }
}
