package io.ringloop.bench;

import static io.ringloop.bench.Switchboard.event;
import static io.ringloop.bench.Switchboard.with;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One call from trunk to hang-up, with the events of Asterisk 22 in the order in which it sends them. */
final class PhoneCall {

    static final String QUEUE = "main";
    private static final String CALLED = "4000";
    private static final AtomicInteger COUNTER = new AtomicInteger(1_000_000);
    private static final long EPOCH = System.currentTimeMillis() / 1000;

    private final Switchboard switchboard;
    private final String uniqueid;
    private final String agentUniqueid;
    private final String number;
    private final String channel;

    PhoneCall(Switchboard switchboard) {
        int count = COUNTER.addAndGet(2);
        this.switchboard = switchboard;
        uniqueid = EPOCH + "." + count;
        agentUniqueid = EPOCH + "." + (count + 1);
        number = String.format("139%08d", count);
        channel = String.format("PJSIP/trunk-%08x", count);
    }

    /** Asterisk's id of the caller's channel, and the linkedid of the call. */
    String uniqueid() {
        return uniqueid;
    }

    /** A number that no other call of the run has. */
    String number() {
        return number;
    }

    /** The call comes in, its route is asked for and taken, and it joins its queue. Says when it was first on the wire. */
    long arrive(Agi agi) throws IOException {
        switchboard.calls().add(this);
        long first = switchboard.say(List.of(caller("Newchannel")));
        Map<String, String> route = agi.ask(uniqueid, channel, number, CALLED);
        String decision = route.getOrDefault("RINGLOOP_DECISION", "");
        switchboard.say(List.of(
                with(
                        caller("UserEvent"),
                        "UserEvent",
                        "RingloopRouted",
                        "Route",
                        "queue",
                        "Queue",
                        QUEUE,
                        "CalledNumber",
                        CALLED,
                        "Decision",
                        decision),
                with(caller("QueueCallerJoin"), "Queue", QUEUE, "Position", "1", "Count", "1")));
        return first;
    }

    /** An agent's phone rings and is answered at once. */
    void answer(String phone) throws IOException {
        switchboard.say(List.of(
                agent("Newchannel", phone, ""),
                ringing("AgentCalled", phone),
                with(caller("QueueCallerLeave"), "Queue", QUEUE, "Position", "1", "Count", "0"),
                with(ringing("AgentConnect", phone), "HoldTime", "1", "RingTime", "1"),
                bridged(agent("BridgeEnter", phone, ""), "1"),
                bridged(caller("BridgeEnter"), "2")));
    }

    /** Caller and agent hang up. */
    void hangUp(String phone) throws IOException {
        switchboard.calls().remove(this);
        switchboard.say(List.of(
                bridged(caller("BridgeLeave"), "1"),
                bridged(agent("BridgeLeave", phone, ""), "0"),
                with(ringing("AgentComplete", phone), "HoldTime", "1", "TalkTime", "5", "Reason", "caller"),
                with(agent("Hangup", phone, ""), "Cause", "16", "Cause-txt", "Normal Clearing"),
                with(caller("Hangup"), "Cause", "16", "Cause-txt", "Normal Clearing")));
    }

    /** The caller gives up before anybody answered. */
    void abandon() throws IOException {
        switchboard.calls().remove(this);
        switchboard.say(List.of(
                with(
                        caller("QueueCallerAbandon"),
                        "Queue",
                        QUEUE,
                        "Position",
                        "1",
                        "OriginalPosition",
                        "1",
                        "HoldTime",
                        "1"),
                with(caller("QueueCallerLeave"), "Queue", QUEUE, "Position", "1", "Count", "0"),
                with(caller("Hangup"), "Cause", "16", "Cause-txt", "Normal Clearing")));
    }

    /** An event about the caller's channel. */
    Map<String, String> caller(String name) {
        return event(
                "Event",
                name,
                "Channel",
                channel,
                "ChannelState",
                "6",
                "ChannelStateDesc",
                "Up",
                "CallerIDNum",
                number,
                "CallerIDName",
                "<unknown>",
                "ConnectedLineNum",
                "<unknown>",
                "Language",
                "zh",
                "Context",
                "ringloop-inbound",
                "Exten",
                CALLED,
                "Priority",
                "1",
                "Uniqueid",
                uniqueid,
                "Linkedid",
                uniqueid);
    }

    /** An event about the agent's channel; the prefix is that of events which carry two channels. */
    private Map<String, String> agent(String name, String phone, String prefix) {
        return with(event("Event", name), agentFields(phone, prefix));
    }

    private String[] agentFields(String phone, String prefix) {
        return new String[] {
            prefix + "Channel",
            phone + "-" + agentUniqueid.substring(agentUniqueid.length() - 6),
            prefix + "ChannelState",
            "6",
            prefix + "ChannelStateDesc",
            "Up",
            prefix + "CallerIDNum",
            CALLED,
            prefix + "ConnectedLineNum",
            number,
            prefix + "Context",
            "ringloop-agents",
            prefix + "Exten",
            "s",
            prefix + "Uniqueid",
            agentUniqueid,
            prefix + "Linkedid",
            uniqueid
        };
    }

    private Map<String, String> ringing(String name, String phone) {
        return with(
                with(caller(name), agentFields(phone, "Dest")),
                "Queue",
                QUEUE,
                "Interface",
                phone,
                "MemberName",
                phone);
    }

    private Map<String, String> bridged(Map<String, String> event, String channels) {
        return with(
                event, "BridgeUniqueid", "bridge-" + uniqueid, "BridgeType", "basic", "BridgeNumChannels", channels);
    }
}
