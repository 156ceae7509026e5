package io.ringloop.contacts.inbox;

import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallMemory.LegMemory;
import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.AgentDidNotAnswer;
import io.ringloop.telephony.AgentRinging;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.MemberAdded;
import io.ringloop.telephony.MemberPaused;
import io.ringloop.telephony.MemberRemoved;
import io.ringloop.telephony.MemberStatus;
import io.ringloop.telephony.OriginateFailed;
import io.ringloop.telephony.PbxEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom and what an event or a call is about: channels, calls, agents' phones, callers' numbers. Which share one belong together. */
final class Parties {

    private final Predicate<String> agentPhone;
    private final Set<String> names = new LinkedHashSet<>();

    private Parties(Predicate<String> agentPhone) {
        this.agentPhone = agentPhone;
    }

    static Set<String> of(PbxEvent event, Predicate<String> agentPhone) {
        var parties = new Parties(agentPhone);
        ChannelIds.channels(event).forEach(parties::add);
        parties.phone(iface(event));
        if (event instanceof OriginateFailed failed) {
            parties.add("uniqueid ", failed.channelId());
        }
        return parties.names;
    }

    static Set<String> of(Call call, Predicate<String> agentPhone) {
        var parties = new Parties(agentPhone);
        var memory = call.memory();
        parties.names.add("call " + call.id());
        if (memory.mergedInto() != null) {
            parties.names.add("call " + memory.mergedInto());
        }
        memory.linkedids().forEach(linkedid -> parties.add("linkedid ", linkedid));
        memory.legs().forEach(parties::add);
        parties.phone(memory.agentIface());
        parties.add("number ", memory.callerNumber());
        return parties.names;
    }

    private void add(Channel channel) {
        add("uniqueid ", channel.uniqueid());
        add("linkedid ", channel.linkedid());
        var iface = channel.iface();
        if (iface != null && agentPhone.test(iface)) {
            add("phone ", iface);
        } else {
            add("number ", channel.callerNumber());
        }
    }

    private void add(LegMemory leg) {
        add("uniqueid ", leg.uniqueid());
        if (leg.endedAt() == null) {
            phone(leg.iface());
        }
    }

    private void phone(@Nullable String iface) {
        if (iface != null && agentPhone.test(iface)) {
            add("phone ", iface);
        }
    }

    private void add(String kind, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(kind + name);
        }
    }

    private static @Nullable String iface(PbxEvent event) {
        if (event instanceof AgentRinging ringing) {
            return ringing.iface();
        }
        if (event instanceof AgentConnected connected) {
            return connected.iface();
        }
        if (event instanceof AgentCompleted completed) {
            return completed.iface();
        }
        return event instanceof AgentDidNotAnswer missed ? missed.iface() : ofMember(event);
    }

    private static @Nullable String ofMember(PbxEvent event) {
        if (event instanceof MemberStatus status) {
            return status.member().iface();
        }
        if (event instanceof MemberPaused paused) {
            return paused.member().iface();
        }
        if (event instanceof MemberAdded added) {
            return added.member().iface();
        }
        return event instanceof MemberRemoved removed ? removed.member().iface() : null;
    }
}
