package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.CallerAbandonedQueue;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.QueueExited;
import io.ringloop.telephony.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The queue log, told as AMI would have told it. It knows the second only, and no channels: so it tells what happened in the queues, and for the
 * rest the channel event log counts. Of a call that is not in that, the queue log tells the end too, as well as it can.
 */
final class QueueLogEvents {

    private static final int NORMAL_CLEARING = 16;

    private final CelEvents cel;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Channel> agents = new HashMap<>();
    private final Map<String, Channel> callers = new HashMap<>();
    private final Map<String, Instant> ended = new HashMap<>();

    QueueLogEvents(CelEvents cel) {
        this.cel = cel;
    }

    void add(QueueLogLine line) {
        Channel caller = caller(line);
        if (cel.channel(line.callId()) == null) {
            addAlone(line, caller);
            return;
        }
        switch (line.event()) {
            case "ENTERQUEUE" -> tell(line, joined(line, caller));
            case "CONNECT" -> tell(line, connected(line, caller));
            case "ABANDON" -> tell(line, abandoned(line, caller, line.number(2)));
            case "EXITWITHTIMEOUT", "WITHDRAW", "EXITEMPTY" -> {
                // AMI says so too; the dialplan tells what it was
                boolean toldBetter = cel.tellsExits(line.callId());
                tell(line, toldBetter ? abandoned(line, caller, line.number(2)) : exited(line, caller));
            }
            case "EXITWITHKEY" -> tell(line, cel.tellsExits(line.callId()) ? null : exited(line, caller));
            default -> {}
        }
    }

    List<RecordedEvent> events() {
        List<RecordedEvent> all = new ArrayList<>(events);
        ended.forEach((call, at) -> {
            ChannelEnded end =
                    new ChannelEnded(Objects.requireNonNull(callers.get(call)), NORMAL_CLEARING, "from the queue log");
            all.add(new RecordedEvent(at, end));
        });
        return all;
    }

    /** Nothing else is known of the call. */
    private void addAlone(QueueLogLine line, Channel caller) {
        switch (line.event()) {
            case "ENTERQUEUE" -> {
                tell(line, joined(line, caller));
                ended.remove(line.callId());
            }
            case "CONNECT" -> {
                tell(line, connected(line, caller));
                ended.remove(line.callId());
            }
            case "COMPLETEAGENT", "COMPLETECALLER" ->
                end(line, completed(line, caller, line.event().substring(8), line.number(0), line.number(1)));
            case "BLINDTRANSFER", "ATTENDEDTRANSFER" ->
                end(line, completed(line, caller, "transfer", line.number(2), line.number(3)));
            case "ABANDON" -> end(line, abandoned(line, caller, line.number(2)));
            case "EXITWITHTIMEOUT", "WITHDRAW", "EXITEMPTY", "EXITWITHKEY" -> end(line, exited(line, caller));
            default -> {}
        }
    }

    private void end(QueueLogLine line, PbxEvent event) {
        tell(line, event);
        ended.put(line.callId(), line.at());
    }

    private void tell(QueueLogLine line, @Nullable PbxEvent event) {
        if (event != null) {
            events.add(new RecordedEvent(cel.behindRouting(line.callId(), line.at()), event));
        }
    }

    private Channel caller(QueueLogLine line) {
        Channel known = cel.channel(line.callId());
        if (known != null) {
            return known;
        }
        return callers.computeIfAbsent(line.callId(), id -> channel(id, id, null, number(line)));
    }

    private static @Nullable String number(QueueLogLine line) {
        return line.event().equals("ENTERQUEUE") ? line.text(1) : null;
    }

    private static CallerJoinedQueue joined(QueueLogLine line, Channel caller) {
        return new CallerJoinedQueue(caller, line.queue(), line.number(2), null);
    }

    private AgentConnected connected(QueueLogLine line, Channel caller) {
        String uniqueid = line.text(1);
        Channel agent = cel.channel(uniqueid);
        if (agent == null && uniqueid != null) {
            agent = channel(uniqueid, caller.linkedid(), null, null);
        }
        if (agent != null) {
            agents.put(line.callId(), agent);
        }
        return new AgentConnected(
                caller, agent, line.queue(), iface(line, agent), line.agent(), line.number(0), line.number(2));
    }

    private AgentCompleted completed(
            QueueLogLine line, Channel caller, String reason, @Nullable Integer held, @Nullable Integer talked) {
        Channel agent = agents.get(line.callId());
        return new AgentCompleted(
                caller,
                agent,
                line.queue(),
                iface(line, agent),
                line.agent(),
                reason.toLowerCase(Locale.ROOT),
                held,
                talked);
    }

    /** The log gives a member's name, which is the interface only where no name was given. */
    private static @Nullable String iface(QueueLogLine line, @Nullable Channel agent) {
        if (agent != null && agent.name() != null) {
            return agent.iface();
        }
        return line.agent().contains("/") ? line.agent() : null;
    }

    private static CallerAbandonedQueue abandoned(QueueLogLine line, Channel caller, @Nullable Integer waited) {
        return new CallerAbandonedQueue(caller, line.queue(), line.number(0), line.number(1), waited);
    }

    private static QueueExited exited(QueueLogLine line, Channel caller) {
        return switch (line.event()) {
            case "EXITEMPTY" -> new QueueExited(caller, line.queue(), "LEAVEEMPTY", null);
            case "EXITWITHKEY" -> new QueueExited(caller, line.queue(), "KEY", "callback");
            default -> new QueueExited(caller, line.queue(), "TIMEOUT", null);
        };
    }

    private static Channel channel(
            String uniqueid, @Nullable String linkedid, @Nullable String name, @Nullable String number) {
        return new Channel(uniqueid, linkedid, name, null, number, null, null, null, null);
    }
}
