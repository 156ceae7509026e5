package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.contacts.reducer.Call.Pending;
import io.ringloop.telephony.CallerRated;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelUnbridged;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.RecordingDecided;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Channels and bridges, below the queues. */
final class LineEvents {

    private final CallBook book;
    private final AgentEvents agents;
    private final CallEnding ending;
    private final String entrance;

    LineEvents(CallBook book, AgentEvents agents, CallEnding ending, String entrance) {
        this.book = book;
        this.agents = agents;
        this.ending = ending;
        this.entrance = entrance;
    }

    /** A caller who may hang up before anybody knows where the call goes, or a phone that is called for one who is known. */
    void arrived(Channel channel, Instant at) {
        var first = channel.uniqueid() != null && channel.uniqueid().equals(channel.linkedid());
        if (!first && book.isAgentPhone(channel.iface())) {
            called(channel, at);
        }
        if (!first || !entrance.equals(channel.context())) {
            return;
        }
        var call = book.findOrOpen(channel, at);
        if (call != null && call.calledNumber == null) {
            call.calledNumber = channel.exten();
        }
    }

    private void called(Channel phone, Instant at) {
        var call = book.find(phone, at);
        if (call != null && call.lineLive()) {
            agents.rings(call, phone, phone.iface(), call.isAside(phone), at);
        }
    }

    void bridged(ChannelsBridged event, Instant at) {
        var call = book.find(event.channel(), at);
        var uniqueid = event.channel().uniqueid();
        if (call == null || uniqueid == null) {
            return;
        }
        var leg = call.legs.get(uniqueid);
        if (leg == null) {
            var kind = book.isAgentPhone(event.channel().iface()) ? Leg.Kind.AGENT : Leg.Kind.OTHER;
            leg = book.addLeg(
                    call,
                    new Leg(uniqueid, kind, event.channel().iface(), at),
                    event.channel().name());
        }
        if (!leg.live()) {
            return;
        }
        leg.enterBridge(event.bridgeId(), at);
        if (leg.consulted && leg.ringing()) {
            agents.connectedAside(call, leg, at);
        }
        meet(call, at);
    }

    /** An agent in one bridge with the caller serves the caller, whatever way the phone was reached. */
    void meet(Call call, Instant at) {
        var caller = call.caller();
        if (caller == null || caller.bridge == null || call.over) {
            return;
        }
        var current = call.talkLeg == null ? null : call.legs.get(call.talkLeg);
        if (current != null && caller.bridge.equals(current.bridge)) {
            return;
        }
        for (var leg : call.legs.values().stream().toList()) {
            if (leg.kind == Leg.Kind.AGENT && leg.live() && !leg.transferredAway && caller.bridge.equals(leg.bridge)) {
                agents.answered(call, leg, at);
                return;
            }
        }
    }

    void unbridged(ChannelUnbridged event, Instant at) {
        var call = book.find(event.channel(), at);
        var leg = call == null || event.channel().uniqueid() == null
                ? null
                : call.legs.get(event.channel().uniqueid());
        if (leg != null && event.bridgeId().equals(leg.bridge)) {
            leg.leaveBridge(at);
        }
    }

    void held(Channel channel, boolean held, Instant at) {
        var call = book.find(channel, at);
        var leg = call == null || channel.uniqueid() == null ? null : call.legs.get(channel.uniqueid());
        if (call == null || leg == null || !leg.live() || leg.kind != Leg.Kind.AGENT) {
            return;
        }
        if (held == (leg.heldAt != null)) {
            return;
        }
        if (held) {
            leg.hold(at);
        } else {
            leg.resume(at);
        }
        if (leg.uniqueid.equals(call.talkLeg)) {
            book.tell(new Effect.Held(call.id, leg.iface, held));
        }
    }

    /** Only who was served is asked. */
    void rated(CallerRated event, Instant at) {
        var call = book.find(event.channel(), at);
        if (call != null && call.answeredAt != null) {
            book.tell(new Effect.Rated(call.id, event.attitude(), event.efficiency(), event.accuracy(), at));
        }
    }

    void recordingDecided(RecordingDecided event, Instant at) {
        var call = book.find(event.channel(), at);
        if (call != null) {
            book.tell(new Effect.RecordingDecided(call.id, event.channel().uniqueid(), event.file(), at));
        }
    }

    void ended(ChannelEnded event, Instant at) {
        var call = book.find(event.channel(), at);
        var leg = call == null || event.channel().uniqueid() == null
                ? null
                : call.legs.get(event.channel().uniqueid());
        if (call == null || leg == null || !leg.live()) {
            return;
        }
        if (leg.uniqueid.equals(call.callerUniqueid)) {
            callerEnded(call, leg, at, event.cause());
        } else {
            agentEnded(call, leg, at);
        }
    }

    void callerEnded(Call call, Leg leg, Instant at, @Nullable Integer cause) {
        leg.end(at);
        call.lineEndedAt = at;
        if (call.over) {
            return;
        }
        if (call.talking()) {
            ending.ended(call, at);
        } else {
            ending.callerGone(call, at, cause);
        }
    }

    void agentEnded(Call call, Leg leg, Instant at) {
        var rang = leg.ringing();
        leg.end(at);
        if (rang) {
            if (!call.over) {
                book.tell(new Effect.StoppedRinging(call.id, String.valueOf(leg.iface), false, at));
            }
        } else if (leg.consulted && leg.connectedAt != null && !leg.uniqueid.equals(call.talkLeg)) {
            book.tell(new Effect.ConsultationEnded(call.id, leg.iface, at));
        } else if (leg.uniqueid.equals(call.talkLeg)) {
            ending.await(call, Pending.AGENT_GONE, at);
            meet(call, at); // a colleague may already talk with the caller
        }
    }

    /** The conversation ended while nobody watched. */
    void conversationEnded(Call call, Instant at) {
        ending.ended(call, at);
    }

    /** The call ended while nobody watched, and nobody served it when it was last seen. */
    void lostFromSight(Call call, Instant at) {
        if (call.pending == Pending.AGENT_GONE) {
            ending.ended(call, at);
        } else {
            ending.open(call);
            ending.unanswered(call, Outcome.UNOBSERVED, at);
        }
    }

    void decide(Call call, Instant now) {
        if (call.decideAt == null || call.decideAt.isAfter(now)) {
            return;
        }
        var at = call.decideAt.minus(CallEnding.GRACE);
        var visit = call.lastVisit();
        call.dirty = true;
        if (call.pending == Pending.AGENT_GONE) {
            ending.ended(call, at);
        } else if (call.pending == Pending.CALLER_GONE && visit != null) {
            ending.giveUp(call, visit, at);
        }
    }
}
