package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.*;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A PBX told in short sentences, and the book that listens. */
final class Scene {

    static final UUID EPOCH = new UUID(1, 1);
    final CallBook book = new CallBook("pbx", UUID::randomUUID, iface -> iface.startsWith("PJSIP/10"));
    final CallReducer reducer = new CallReducer(book, queue -> 5);
    Instant now = Instant.parse("2026-11-21T01:00:00Z");
    Duration step = Duration.ofMillis(50);
    private long ordinal;

    static Channel channel(String uniqueid, String linkedid, String name) {
        return new Channel(uniqueid, linkedid, name, "Up", "13800000001", null, null, "in", "4000");
    }

    static Channel caller(String id) {
        return channel(id, id, "PJSIP/trunk-" + id);
    }

    static Channel agent(String phone, String leg, String linkedid) {
        return channel(leg, linkedid, "PJSIP/" + phone + "-" + leg);
    }

    static CallRouted routed(String id) {
        return new CallRouted(caller(id), "13800000001", "4000", "queue", "main", null, "zh", null);
    }

    static CallerJoinedQueue joined(String id, String queue) {
        return new CallerJoinedQueue(caller(id), queue, 1, 1);
    }

    static CallerLeftQueue left(String id, String queue) {
        return new CallerLeftQueue(caller(id), queue, 1, 0);
    }

    static CallerAbandonedQueue abandoned(String id, String queue, int held) {
        return new CallerAbandonedQueue(caller(id), queue, 1, 1, held);
    }

    static QueueExited exited(String id, String queue, String status) {
        return new QueueExited(caller(id), queue, status, null);
    }

    static AgentRinging ringing(String id, String queue, String phone, String leg) {
        return new AgentRinging(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone);
    }

    static AgentDidNotAnswer missed(String id, String queue, String phone, String leg) {
        return new AgentDidNotAnswer(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone, 15000);
    }

    static AgentConnected connected(String id, String queue, String phone, String leg) {
        return new AgentConnected(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone, 7, 3);
    }

    static AgentCompleted completed(String id, String queue, String phone, String leg, String reason) {
        return new AgentCompleted(caller(id), agent(phone, leg, id), queue, "PJSIP/" + phone, phone, reason, 7, 30);
    }

    static ChannelsBridged bridged(Channel channel, String bridge) {
        return new ChannelsBridged(channel, bridge, "basic", 2);
    }

    static ChannelUnbridged unbridged(Channel channel, String bridge) {
        return new ChannelUnbridged(channel, bridge, 1);
    }

    static ChannelEnded gone(Channel channel) {
        return new ChannelEnded(channel, 16, "Normal Clearing");
    }

    static CallTransferred blind(Channel transferer, Channel transferee) {
        return new CallTransferred(false, "Success", transferer, transferee, null, null, "queues", "complaint");
    }

    static List<PbxEvent> answeredCall(String id) {
        var leg = id + ".1";
        return List.of(
                routed(id),
                joined(id, "main"),
                ringing(id, "main", "1001", leg),
                left(id, "main"),
                connected(id, "main", "1001", leg),
                bridged(caller(id), "b" + id),
                bridged(agent("1001", leg, id), "b" + id),
                unbridged(agent("1001", leg, id), "b" + id),
                completed(id, "main", "1001", leg, "agent"),
                gone(agent("1001", leg, id)),
                unbridged(caller(id), "b" + id),
                gone(caller(id)));
    }

    static List<PbxEvent> abandonedCall(String id, int held) {
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

    static List<PbxEvent> timedOutCall(String id) {
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
            } else if (effect instanceof Effect.Transferred) {
                words.add("transferred");
            } else if (effect instanceof Effect.Ended) {
                words.add("ended");
            } else if (effect instanceof Effect.EndedUnanswered unanswered) {
                words.add(unanswered.outcome().code());
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
