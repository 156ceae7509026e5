package io.ringloop.contacts.repair;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.CallerAbandonedQueue;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.QueueExited;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a logged call as the PBX would have told it, with the original times, so that the reducer takes it like any other. */
final class LoggedEvents {

    private static final int NORMAL_CLEARING = 16;

    private final String pbx;
    private final UUID epoch;
    private final List<PbxSignal> signals = new ArrayList<>();

    LoggedEvents(String pbx, UUID epoch) {
        this.pbx = pbx;
        this.epoch = epoch;
    }

    List<PbxSignal> signals() {
        return List.copyOf(signals);
    }

    /** Adds a call whose end is logged. */
    void add(LoggedCall call) {
        var caller = channel(call.callId(), null, call.callerNumber());
        var end = Objects.requireNonNull(call.endedAt());
        add(call.joinedAt(), new CallerJoinedQueue(caller, call.queue(), null, null));
        if (call.outcome() == Outcome.ANSWERED) {
            var agent = channel(call.callId() + "-agent", call.agent(), null);
            var answered = call.answeredAt() == null ? end : call.answeredAt();
            add(
                    answered,
                    new AgentConnected(
                            caller, agent, call.queue(), call.agent(), call.agent(), call.waitSeconds(), null));
            add(
                    end,
                    new AgentCompleted(
                            caller,
                            agent,
                            call.queue(),
                            call.agent(),
                            call.agent(),
                            "agent",
                            call.waitSeconds(),
                            call.talkSeconds()));
        } else if (call.outcome() == Outcome.ABANDONED) {
            add(end, new CallerAbandonedQueue(caller, call.queue(), null, null, call.waitSeconds()));
        } else {
            add(end, new QueueExited(caller, call.queue(), status(call.outcome()), null));
        }
        add(end, new ChannelEnded(caller, NORMAL_CLEARING, "from the queue log"));
    }

    private void add(Instant at, PbxEvent event) {
        signals.add(new PbxSignal(pbx, epoch, signals.size() + 1L, at, event));
    }

    private static Channel channel(String uniqueid, @Nullable String iface, @Nullable String number) {
        return new Channel(uniqueid, uniqueid.replace("-agent", ""), iface, null, number, null, null, null, null);
    }

    private static String status(@Nullable Outcome outcome) {
        if (outcome == Outcome.LEFT_EMPTY) {
            return "LEAVEEMPTY";
        }
        return outcome == Outcome.LEFT_FOR_CALLBACK ? "KEY" : "TIMEOUT";
    }
}
