package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.contacts.reducer.Call.Pending;
import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.AgentDidNotAnswer;
import io.ringloop.telephony.AgentRinging;
import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What agents' phones do with a call. */
final class AgentEvents {

    private final CallBook book;
    private final CallEnding ending;

    AgentEvents(CallBook book, CallEnding ending) {
        this.book = book;
        this.ending = ending;
    }

    void ringing(AgentRinging event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call != null && call.lineLive()) {
            rings(call, event.agentChannel(), event.iface(), call.isAside(event.channel()), at);
        }
    }

    /** A phone rings, for the caller or aside for the agent who serves. */
    void rings(Call call, @Nullable Channel agentChannel, @Nullable String iface, boolean aside, Instant at) {
        var key = legKey(call, agentChannel, iface);
        if (call.over || call.legs.containsKey(key)) {
            return;
        }
        ending.open(call);
        var leg = book.addLeg(call, new Leg(key, Leg.Kind.AGENT, iface, at), channelName(agentChannel));
        leg.consulted = aside;
        if (call.talking() && !aside) {
            leg.end(at); // told late: somebody was faster
        } else {
            book.tell(new Effect.Rang(call.id, String.valueOf(iface), at));
        }
    }

    void didNotAnswer(AgentDidNotAnswer event, Instant at) {
        var call = book.find(event.channel(), at);
        if (call == null) {
            return;
        }
        var leg = call.legs.get(legKey(call, event.agentChannel(), event.iface()));
        if (leg == null) {
            leg = call.ringingLeg(event.iface());
        }
        if (leg != null && leg.ringing()) {
            leg.missed = true;
            leg.end(at);
            book.tell(new Effect.StoppedRinging(call.id, String.valueOf(leg.iface), true, at));
        }
    }

    void connected(AgentConnected event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call == null || call.over) {
            return;
        }
        if (call.isAside(event.channel())) {
            connectedAside(call, legFor(call, event.agentChannel(), event.iface(), at), at);
            return;
        }
        var key = legKey(call, event.agentChannel(), event.iface());
        var known = call.legs.get(key);
        if (known != null && known.connectedAt != null && call.visitOf(event.queue()) == null) {
            return;
        }
        var visit = call.visitOf(event.queue());
        if (visit == null) {
            visit = call.joins(event.queue(), QueueEvents.before(at, event.holdSeconds()));
            ending.open(call);
        }
        if (known == null || known.connectedAt == null || visit.undecided()) {
            visit.waitSeconds = event.holdSeconds() == null ? visit.waitSeconds : event.holdSeconds();
            visit.iface = event.iface();
            visit.outcome = null;
            visit.decide(Outcome.ANSWERED.code(), at);
        }
        answered(call, legFor(call, event.agentChannel(), event.iface(), at), at);
        call.waitSeconds = call.waitSeconds == null ? call.waited() : call.waitSeconds;
    }

    /** A colleague answered the agent who serves; where the caller was given on meanwhile, it is the caller who was answered. */
    void connectedAside(Call call, Leg leg, Instant at) {
        if (!call.talking()) {
            answered(call, leg, at);
        } else if (leg.live() && leg.connectedAt == null) {
            leg.consulted = true;
            leg.connectedAt = at;
            ending.stopRinging(call, at);
            book.tell(new Effect.Consulted(call.id, leg.iface, at));
        }
    }

    Leg legFor(Call call, @Nullable Channel agentChannel, @Nullable String iface, Instant at) {
        var key = legKey(call, agentChannel, iface);
        var leg = call.legs.get(key);
        if (leg == null && agentChannel == null) {
            leg = call.ringingLeg(iface);
        }
        return leg != null
                ? leg
                : book.addLeg(call, new Leg(key, Leg.Kind.AGENT, iface, at), channelName(agentChannel));
    }

    /** Caller and this leg talk. */
    void answered(Call call, Leg leg, Instant at) {
        if (call.over || leg.uniqueid.equals(call.talkLeg) || leg.connectedAt != null && !leg.live()) {
            return;
        }
        ending.open(call);
        if (call.talking()) {
            transferredAway(call, at);
            if (leg.uniqueid.equals(call.talkLeg)) {
                return; // it was the colleague who was asked
            }
        }
        leg.connectedAt = at;
        call.talkLeg = leg.uniqueid;
        call.agentIface = leg.iface;
        call.answeredAt = call.answeredAt == null ? at : call.answeredAt;
        call.outcome = Outcome.ANSWERED;
        call.pending = Pending.NOTHING;
        call.decideAt = null;
        ending.stopRinging(call, at);
        book.tell(new Effect.Answered(call.id, leg.iface, at));
        if (!call.lineLive()) {
            ending.ended(call, at); // the caller's channel was gone before the answer was told
        } else if (!leg.live()) {
            ending.await(call, Pending.AGENT_GONE, at);
        }
    }

    void completed(AgentCompleted event, Instant at) {
        var call = book.find(event.channel(), at);
        if (call == null || call.over) {
            return;
        }
        var leg = call.legs.get(legKey(call, event.agentChannel(), event.iface()));
        if (leg == null || !leg.uniqueid.equals(call.talkLeg)) {
            return;
        }
        if ("transfer".equalsIgnoreCase(event.reason())) {
            transferredAway(call, at);
        } else {
            leg.end(at);
            ending.ended(call, at);
        }
    }

    void transferred(CallTransferred event, Instant at) {
        var call = book.find(event.channel(), at);
        if (call == null || !"Success".equalsIgnoreCase(String.valueOf(event.result()))) {
            return;
        }
        var by = event.transferer().uniqueid();
        if (call.talking() && (by == null || by.equals(call.talkLeg))) {
            transferredAway(call, at);
        }
    }

    /** The agent who served has given the call on. */
    void transferredAway(Call call, Instant at) {
        var leg = call.talkLeg == null ? null : call.legs.get(call.talkLeg);
        if (call.over || leg == null) {
            return;
        }
        leg.transferredAway = true;
        call.talkLeg = null;
        call.pending = Pending.NOTHING;
        call.decideAt = null;
        call.transfers++;
        book.tell(new Effect.Transferred(call.id, leg.iface, at));
        goOnWithTheConsulted(call, at);
    }

    /** The colleague who was asked, or the queue in which the agent waited for one, has the caller now. */
    private void goOnWithTheConsulted(Call call, Instant at) {
        var consulted = call.legs.values().stream()
                .filter(leg -> leg.consulted && leg.live() && leg.connectedAt != null && !leg.transferredAway)
                .findFirst();
        var consultation = call.consultation;
        if (consultation != null && !consultation.completed()) {
            call.consultation = consultation.complete();
            var visit = call.joins(consultation.queue(), consultation.joinedAt());
            consulted.ifPresent(leg -> {
                visit.iface = leg.iface;
                visit.decide(Outcome.ANSWERED.code(), at);
            });
        }
        consulted.ifPresent(leg -> answered(call, leg, at));
    }

    /** The agent hung up and the caller went on in the dialplan. */
    void conversationOver(Call call, Instant at) {
        if (call.talking()) {
            ending.ended(call, at);
        }
    }

    private static String legKey(Call call, @Nullable Channel agentChannel, @Nullable String iface) {
        if (agentChannel != null && agentChannel.uniqueid() != null) {
            return agentChannel.uniqueid();
        }
        var visits = call.visits.size();
        return call.rootLinkedid + "/" + visits + "/" + iface;
    }

    private static @Nullable String channelName(@Nullable Channel channel) {
        return channel == null ? null : channel.name();
    }
}
