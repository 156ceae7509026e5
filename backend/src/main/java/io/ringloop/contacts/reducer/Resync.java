package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelSnapshot;
import io.ringloop.telephony.SnapshotTaken;
import io.ringloop.telephony.WaitingCaller;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the book in line with what a PBX says is alive after a gap. The book must hold every live call of the PBX. */
final class Resync {

    private final CallBook book;
    private final QueueEvents queues;
    private final AgentEvents agents;
    private final LineEvents lines;
    private final Map<String, ChannelSnapshot> alive = new HashMap<>();

    Resync(CallBook book, QueueEvents queues, AgentEvents agents, LineEvents lines) {
        this.book = book;
        this.queues = queues;
        this.agents = agents;
        this.lines = lines;
    }

    void apply(SnapshotTaken snapshot, Instant at) {
        for (var channel : snapshot.channels()) {
            if (channel.channel().uniqueid() != null) {
                alive.put(channel.channel().uniqueid(), channel);
            }
        }
        for (var call : book.calls()) {
            if (call.lineLive() && (call.lastSignalAt == null || !call.lastSignalAt.isAfter(at))) {
                goOnOrEnd(call, at);
            }
        }
        snapshot.channels().forEach(channel -> lines.arrived(channel.channel(), at));
        snapshot.waiting().forEach(waiting -> wait(waiting, at));
        snapshot.channels().forEach(channel -> ring(channel, at));
        snapshot.channels().forEach(channel -> meet(channel, at));
    }

    private void goOnOrEnd(Call call, Instant at) {
        var caller = call.callerUniqueid == null ? null : alive.get(call.callerUniqueid);
        for (var leg : call.legs.values().stream().toList()) {
            if (leg.live() && !leg.uniqueid.equals(call.callerUniqueid) && !alive.containsKey(leg.uniqueid)) {
                lines.agentEnded(call, leg, at);
            }
        }
        call.dirty = true;
        if (caller == null) {
            endUnobserved(call, at);
        } else if (caller.bridgeId() == null && call.caller() != null) {
            call.caller().leaveBridge(at);
        }
    }

    private void endUnobserved(Call call, Instant at) {
        var visit = call.lastVisit();
        if (visit != null && visit.undecided()) {
            visit.decide(Outcome.UNOBSERVED.code(), at);
        }
        call.lineEndedAt = at;
        call.legs.values().forEach(leg -> leg.end(at));
        if (call.talking()) {
            lines.conversationEnded(call, at);
        } else {
            lines.lostFromSight(call, at);
        }
    }

    private void wait(WaitingCaller waiting, Instant at) {
        var listed = alive.get(waiting.uniqueid());
        var channel = listed != null
                ? listed.channel()
                : new Channel(
                        waiting.uniqueid(),
                        waiting.linkedid(),
                        waiting.channelName(),
                        null,
                        waiting.callerNumber(),
                        null,
                        null,
                        null,
                        null);
        var call = book.findOrOpen(channel, at);
        if (call == null || !call.lineLive()) {
            return;
        }
        var visit = call.lastVisit();
        if (visit == null || !visit.queue.equals(waiting.queue()) || !visit.waiting()) {
            queues.join(call, waiting.queue(), QueueEvents.before(at, waiting.waitSeconds()));
        }
    }

    private void ring(ChannelSnapshot channel, Instant at) {
        var iface = channel.channel().iface();
        var call = book.find(channel.channel(), at);
        if (call != null
                && book.isAgentPhone(iface)
                && channel.bridgeId() == null
                && "Ringing".equalsIgnoreCase(channel.channel().state())
                && !call.talking()) {
            agents.rings(call, channel.channel(), iface, false, at);
        }
    }

    /** A caller and an agent's phone in one bridge: they talk, whether or not the beginning was seen. */
    private void meet(ChannelSnapshot channel, Instant at) {
        var iface = channel.channel().iface();
        var bridge = channel.bridgeId();
        if (bridge == null || !book.isAgentPhone(iface)) {
            return;
        }
        var caller = callerIn(bridge);
        if (caller == null) {
            return;
        }
        var call = book.findOrOpen(caller.channel(), at);
        if (call == null || !call.lineLive() || call.caller() == null) {
            return;
        }
        call.caller().enterBridge(bridge, at);
        var leg = agents.legFor(call, channel.channel(), iface, at);
        leg.enterBridge(bridge, at);
        var visit = call.lastVisit();
        if (visit != null && visit.undecided()) {
            visit.iface = iface;
            visit.decide(Outcome.ANSWERED.code(), at);
        }
        lines.meet(call, at);
    }

    private @Nullable ChannelSnapshot callerIn(String bridge) {
        return alive.values().stream()
                .filter(channel -> bridge.equals(channel.bridgeId()))
                .filter(channel -> "Queue".equalsIgnoreCase(channel.application()) || isKnownCaller(channel))
                .findFirst()
                .orElse(null);
    }

    private boolean isKnownCaller(ChannelSnapshot channel) {
        return book.calls().stream()
                .anyMatch(call -> call.callerUniqueid != null
                        && call.callerUniqueid.equals(channel.channel().uniqueid()));
    }
}
