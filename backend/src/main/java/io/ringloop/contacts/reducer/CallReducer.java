package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.AgentDidNotAnswer;
import io.ringloop.telephony.AgentRinging;
import io.ringloop.telephony.CallHeld;
import io.ringloop.telephony.CallRefused;
import io.ringloop.telephony.CallResumed;
import io.ringloop.telephony.CallRouted;
import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.CallerAbandonedQueue;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.CallerLeftQueue;
import io.ringloop.telephony.CallerRated;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelStarted;
import io.ringloop.telephony.ChannelUnbridged;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.QueueExited;
import io.ringloop.telephony.RecordingDecided;
import io.ringloop.telephony.SnapshotTaken;
import java.time.Instant;

/**
 * Applies what the PBX reports to the calls in a book. Every event is an idempotent transition: a repeat changes nothing, and what arrives late
 * never takes a call back. Only the order within one channel is relied upon.
 */
public final class CallReducer {

    private final CallBook book;
    private final QueueEvents queues;
    private final AgentEvents agents;
    private final LineEvents lines;

    /**
     * A reducer over this book.
     *
     * @param limits what counts as a short abandon in each queue
     * @param entrance the context of the dialplan in which callers arrive
     */
    public CallReducer(CallBook book, ShortAbandonLimits limits, String entrance) {
        this.book = book;
        var ending = new CallEnding(book, limits);
        this.agents = new AgentEvents(book, ending);
        this.queues = new QueueEvents(book, agents, ending);
        this.lines = new LineEvents(book, agents, ending, entrance);
    }

    /** After how many seconds of waiting an abandon of this queue is no longer short. */
    @FunctionalInterface
    public interface ShortAbandonLimits {
        int secondsOf(String queue);
    }

    /** Applies one signal. */
    public void reduce(PbxSignal signal) {
        apply(signal.event(), signal.receivedAt());
    }

    /** Decides what has waited long enough for a proof from another channel. */
    public void decide(Instant now) {
        book.calls().forEach(call -> lines.decide(call, now));
    }

    private void apply(PbxEvent event, Instant at) {
        if (event instanceof CallRouted routed) {
            queues.routed(routed, at);
        } else if (event instanceof CallRefused refused) {
            queues.refused(refused, at);
        } else if (event instanceof CallerJoinedQueue joined) {
            queues.joined(joined, at);
        } else if (event instanceof CallerLeftQueue left) {
            queues.left(left, at);
        } else if (event instanceof CallerAbandonedQueue abandoned) {
            queues.abandoned(abandoned, at);
        } else if (event instanceof QueueExited exited) {
            queues.exited(exited, at);
        } else if (event instanceof AgentRinging ringing) {
            agents.ringing(ringing, at);
        } else if (event instanceof AgentDidNotAnswer missed) {
            agents.didNotAnswer(missed, at);
        } else if (event instanceof AgentConnected connected) {
            agents.connected(connected, at);
        } else if (event instanceof AgentCompleted completed) {
            agents.completed(completed, at);
        } else if (event instanceof CallTransferred transferred) {
            agents.transferred(transferred, at);
        } else {
            applyToLine(event, at);
        }
    }

    private void applyToLine(PbxEvent event, Instant at) {
        if (event instanceof ChannelStarted started) {
            lines.arrived(started.channel(), at);
        } else if (event instanceof ChannelsBridged bridged) {
            lines.bridged(bridged, at);
        } else if (event instanceof ChannelUnbridged unbridged) {
            lines.unbridged(unbridged, at);
        } else if (event instanceof CallHeld held) {
            lines.held(held.channel(), true, at);
        } else if (event instanceof CallResumed resumed) {
            lines.held(resumed.channel(), false, at);
        } else if (event instanceof CallerRated rated) {
            lines.rated(rated, at);
        } else if (event instanceof RecordingDecided decided) {
            lines.recordingDecided(decided, at);
        } else if (event instanceof ChannelEnded ended) {
            lines.ended(ended, at);
        } else if (event instanceof SnapshotTaken snapshot) {
            new Resync(book, queues, agents, lines).apply(snapshot, at);
        }
    }

    /** What a queue's exit status means for the caller. */
    static Outcome outcomeOf(String status) {
        return switch (status) {
            case "TIMEOUT", "WITHDRAW" -> Outcome.TIMEOUT;
            case "FULL" -> Outcome.FULL;
            case "JOINEMPTY", "LEAVEEMPTY", "JOINUNAVAIL", "LEAVEUNAVAIL" -> Outcome.LEFT_EMPTY;
            case "KEY" -> Outcome.LEFT_FOR_CALLBACK;
            default -> Outcome.FAILED;
        };
    }
}
