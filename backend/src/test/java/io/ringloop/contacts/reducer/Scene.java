package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.*;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A PBX told in short sentences, and the book that listens. */
public final class Scene {

    public static final UUID EPOCH = new UUID(1, 1);
    final CallBook book = new CallBook("pbx", UUID::randomUUID, iface -> iface.startsWith("PJSIP/10"));
    final CallReducer reducer = new CallReducer(book, queue -> 5, "entrance");
    Instant now = Instant.parse("2026-11-21T01:00:00Z");
    Duration step = Duration.ofMillis(50);
    private long ordinal;

    public static Channel channel(String uniqueid, String linkedid, String name) {
        return new Channel(uniqueid, linkedid, name, "Up", number(linkedid), null, null, "in", "4000");
    }

    /** The number of a caller: the same for ids that end alike after a #. */
    public static String number(String id) {
        return "138%08d"
                .formatted(Math.floorMod(id.substring(id.indexOf('#') + 1).hashCode(), 100_000_000));
    }

    public static Channel caller(String id) {
        return channel(id, id, "PJSIP/trunk-" + id);
    }

    public static Channel agent(String phone, String leg, String linkedid) {
        return channel(leg, linkedid, "PJSIP/" + phone + "-" + leg);
    }

    /** A caller whom the dialplan has not sent anywhere yet. */
    public static Channel atTheEntrance(String id) {
        return new Channel(id, id, "PJSIP/trunk-" + id, "Ring", number(id), null, null, "entrance", "4000");
    }

    public static ChannelStarted arrived(String id) {
        return new ChannelStarted(atTheEntrance(id));
    }

    public static CallRouted routed(String id) {
        return new CallRouted(caller(id), number(id), "4000", "queue", "main", null, "zh", null, null, false);
    }

    public static CallerJoinedQueue joined(String id, String queue) {
        return new CallerJoinedQueue(caller(id), queue, 1, 1);
    }

    public static CallerLeftQueue left(String id, String queue) {
        return new CallerLeftQueue(caller(id), queue, 1, 0);
    }

    public static CallerAbandonedQueue abandoned(String id, String queue, int held) {
        return new CallerAbandonedQueue(caller(id), queue, 1, 1, held);
    }

    public static QueueExited exited(String id, String queue, String status) {
        return new QueueExited(caller(id), queue, status, null);
    }

    public static AgentRinging ringing(String id, String queue, String phone, String leg) {
        return new AgentRinging(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone);
    }

    public static AgentDidNotAnswer missed(String id, String queue, String phone, String leg) {
        return new AgentDidNotAnswer(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone, 15000);
    }

    public static AgentConnected connected(String id, String queue, String phone, String leg) {
        return new AgentConnected(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone, 7, 3);
    }

    public static AgentCompleted completed(String id, String queue, String phone, String leg, String reason) {
        return new AgentCompleted(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone, reason, 7, 30);
    }

    public static ChannelsBridged bridged(Channel channel, String bridge) {
        return new ChannelsBridged(channel, bridge, "basic", 2);
    }

    public static ChannelUnbridged unbridged(Channel channel, String bridge) {
        return new ChannelUnbridged(channel, bridge, 1);
    }

    public static ChannelEnded gone(Channel channel) {
        return new ChannelEnded(channel, 16, "Normal Clearing");
    }

    public static CallTransferred blind(Channel transferer, Channel transferee) {
        return new CallTransferred(false, "Success", transferer, transferee, null, null, "queues", "complaint");
    }

    public static CallTransferred attended(Channel transferer, Channel transferee, Channel target) {
        return new CallTransferred(true, "Success", transferer, transferee, transferer, target, null, null);
    }

    public static List<PbxEvent> answeredCall(String id) {
        return answeredCall(id, "1001");
    }

    public static List<PbxEvent> answeredCall(String id, String phone) {
        var leg = id + ".1";
        return List.of(
                routed(id),
                joined(id, "main"),
                ringing(id, "main", phone, leg),
                left(id, "main"),
                connected(id, "main", phone, leg),
                bridged(caller(id), "b" + id),
                bridged(agent(phone, leg, id), "b" + id),
                unbridged(agent(phone, leg, id), "b" + id),
                completed(id, "main", phone, leg, "agent"),
                gone(agent(phone, leg, id)),
                unbridged(caller(id), "b" + id),
                gone(caller(id)));
    }

    /** Hangs up while the dialplan still asks where the call goes. */
    public static List<PbxEvent> callGivenUpAtOnce(String id) {
        return List.of(arrived(id), gone(atTheEntrance(id)));
    }

    public static List<PbxEvent> abandonedCall(String id, int held) {
        var leg = id + ".1";
        return List.of(
                routed(id),
                joined(id, "main"),
                ringing(id, "main", "1001", leg),
                abandoned(id, "main", held),
                left(id, "main"),
                gone(agent("1001", leg, id)),
                gone(caller(id)));
    }

    public static List<PbxEvent> timedOutCall(String id) {
        return List.of(
                routed(id),
                joined(id, "main"),
                abandoned(id, "main", 90),
                left(id, "main"),
                exited(id, "main", "TIMEOUT"),
                gone(caller(id)));
    }

    Scene hear(PbxEvent... events) {
        return hear(List.of(events));
    }

    Scene hear(List<? extends PbxEvent> events) {
        for (var event : events) {
            now = now.plus(step);
            reducer.reduce(new PbxSignal("pbx", EPOCH, ++ordinal, now, event));
        }
        return this;
    }

    Scene later(Duration time) {
        now = now.plus(time);
        reducer.decide(now);
        return this;
    }

    Call only() {
        var calls = book.calls();
        if (calls.size() != 1) {
            throw new AssertionError("one call expected, found " + calls.size());
        }
        return calls.iterator().next();
    }

    Call call(String root) {
        return book.calls().stream()
                .filter(call -> call.rootLinkedid.equals(root))
                .findFirst()
                .orElseThrow();
    }

    /** The effects that reach the process, as words. */
    List<String> story(UUID id) {
        var words = new ArrayList<String>();
        for (var effect : book.effects()) {
            if (!effect.contactId().equals(id)) {
                continue;
            }
            if (effect instanceof Effect.Opened) {
                words.add("opened");
            } else if (effect instanceof Effect.Answered answered) {
                words.add("answered by " + answered.iface());
            } else if (effect instanceof Effect.Consulted consulted) {
                words.add("consulted " + consulted.iface());
            } else if (effect instanceof Effect.ConsultationEnded ended) {
                words.add("consultation with " + ended.iface() + " over");
            } else if (effect instanceof Effect.Transferred) {
                words.add("transferred");
            } else if (effect instanceof Effect.Ended) {
                words.add("ended");
            } else if (effect instanceof Effect.EndedUnanswered unanswered) {
                words.add(unanswered.outcome().code());
            } else if (effect instanceof Effect.Rated rated) {
                words.add("rated " + rated.attitude() + " " + rated.efficiency() + " " + rated.accuracy());
            } else if (effect instanceof Effect.Merged) {
                words.add("merged");
            }
        }
        return words;
    }

    List<String> story() {
        return story(only().id);
    }

    Outcome outcome() {
        return only().outcome;
    }
}
