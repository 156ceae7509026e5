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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every id in a batch that may lead to a call. */
final class ChannelIds {

    final Set<String> uniqueids = new HashSet<>();
    final Set<String> linkedids = new HashSet<>();
    boolean snapshot;

    void add(PbxEvent event) {
        add(event.channel());
        if (event instanceof AgentRinging ringing) {
            add(ringing.agentChannel());
        } else if (event instanceof AgentConnected connected) {
            add(connected.agentChannel());
        } else if (event instanceof AgentCompleted completed) {
            add(completed.agentChannel());
        } else if (event instanceof AgentDidNotAnswer missed) {
            add(missed.agentChannel());
        } else if (event instanceof CallTransferred transferred) {
            add(transferred.transferer());
            add(transferred.secondTransferer());
            add(transferred.target());
        } else if (event instanceof SnapshotTaken taken) {
            snapshot = true;
            taken.channels().forEach(channel -> add(channel.channel()));
            taken.waiting().forEach(waiting -> uniqueids.add(waiting.uniqueid()));
        }
    }

    boolean isEmpty() {
        return uniqueids.isEmpty() && linkedids.isEmpty();
    }

    private void add(@Nullable Channel channel) {
        if (channel == null) {
            return;
        }
        if (channel.uniqueid() != null) {
            uniqueids.add(channel.uniqueid());
        }
        if (channel.linkedid() != null) {
            linkedids.add(channel.linkedid());
        }
    }
}
