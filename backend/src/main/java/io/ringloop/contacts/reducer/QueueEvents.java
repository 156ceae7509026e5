package io.ringloop.contacts.reducer;

import io.ringloop.telephony.CallRefused;
import io.ringloop.telephony.CallRouted;
import io.ringloop.telephony.CallerAbandonedQueue;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.CallerLeftQueue;
import io.ringloop.telephony.QueueExited;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's way through dialplan and queues. */
final class QueueEvents {

    /** The same join told again within this time is a repeat; nobody leaves a queue and joins it again as fast. */
    private static final Duration REPEAT = Duration.ofSeconds(1);

    private final CallBook book;
    private final AgentEvents agents;
    private final CallEnding ending;

    QueueEvents(CallBook book, AgentEvents agents, CallEnding ending) {
        this.book = book;
        this.agents = agents;
        this.ending = ending;
    }

    void routed(CallRouted event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call == null || call.route != null) {
            return;
        }
        call.route = event.route();
        call.queue = call.queue == null ? event.queue() : call.queue;
        call.language = event.language();
        call.ivr = event.ivr();
        facts(call, event.callerNumber(), event.calledNumber(), event.decisionId());
    }

    void refused(CallRefused event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call == null || call.refused || call.over) {
            return;
        }
        call.refused = true;
        call.route = event.route();
        facts(call, event.callerNumber(), event.calledNumber(), event.decisionId());
        ending.refused(call, at);
    }

    void joined(CallerJoinedQueue event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call == null || !call.lineLive()) {
            return;
        }
        if (call.isAside(event.channel())) {
            call.consultation =
                    new Consultation(Objects.requireNonNull(event.channel().uniqueid()), event.queue(), at, false);
        } else if (!isRepeat(call, event.queue(), at)) {
            join(call, event.queue(), at);
        }
    }

    /** Puts the caller in the queue; whoever served before has given the call on. */
    Visit join(Call call, String queue, Instant at) {
        var last = call.lastVisit();
        if (last != null && last.undecided()) {
            last.decide(Visit.MOVED_ON, at);
        }
        if (call.talking()) {
            call.consultation = null;
            agents.transferredAway(call, at);
        }
        if (call.pending == Call.Pending.CALLER_GONE) {
            call.pending = Call.Pending.NOTHING;
            call.decideAt = null;
        }
        var visit = call.joins(queue, at);
        ending.open(call);
        return visit;
    }

    private static boolean isRepeat(Call call, String queue, Instant at) {
        var last = call.lastVisit();
        if (last == null) {
            return false;
        }
        var same = call.visitOf(queue);
        if (same != null && at.isBefore(same.joinedAt.plus(REPEAT))) {
            return true;
        }
        return last.queue.equals(queue) && (last.undecided() || call.talking());
    }

    void left(CallerLeftQueue event, Instant at) {
        var call = book.find(event.channel(), at);
        var visit = call == null || call.isAside(event.channel()) ? null : call.visitOf(event.queue());
        if (visit != null && visit.waiting()) {
            visit.left(at);
        }
    }

    void abandoned(CallerAbandonedQueue event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call == null || call.over || call.isAside(event.channel())) {
            return;
        }
        var visit = call.visitOf(event.queue());
        if (visit == null) {
            visit = join(call, event.queue(), before(at, event.holdSeconds()));
        }
        if (visit.undecided()) {
            visit.abandonSaid = true;
            visit.waitSeconds = event.holdSeconds() == null ? visit.waitSeconds : event.holdSeconds();
            visit.left(at);
            if (call.pending == Call.Pending.CALLER_GONE) {
                ending.callerGone(call, at, null);
            }
        }
    }

    void exited(QueueExited event, Instant at) {
        var call = book.findOrOpen(event.channel(), at);
        if (call == null || call.over) {
            return;
        }
        if (call.isAside(event.channel())) {
            call.consultation = null;
            return;
        }
        if (event.status().equals("CONTINUE")) {
            agents.conversationOver(call, at);
            return;
        }
        var visit = call.visitOf(event.queue());
        if (event.status().equals(QueueExited.MOVED_ON)) {
            if (visit != null && visit.undecided()) {
                visit.decide(Visit.MOVED_ON, at);
            }
            return;
        }
        if (visit == null || !visit.undecided() && call.lastVisit() != visit) {
            visit = visit == null ? join(call, event.queue(), at) : visit;
        }
        if (visit.undecided()) {
            visit.decide(CallReducer.outcomeOf(event.status()).code(), at);
            if (call.pending == Call.Pending.CALLER_GONE) {
                ending.callerGone(call, at, null);
            }
        }
    }

    static Instant before(Instant at, @Nullable Integer seconds) {
        return seconds == null ? at : at.minusSeconds(Math.max(0, seconds));
    }

    private static void facts(
            Call call, @Nullable String caller, @Nullable String called, @Nullable String decisionId) {
        call.callerNumber = caller == null || caller.isBlank() ? call.callerNumber : caller;
        call.calledNumber = called == null || called.isBlank() ? call.calledNumber : called;
        call.decisionId = call.decisionId == null ? uuid(decisionId) : call.decisionId;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException fromElsewhere) {
            return null;
        }
    }
}
