package io.ringloop.telephony.simulator;

import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.SimulatorSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state of the simulated PBX: its queues, phones, channels and calls. Of the loop's thread alone. */
final class Exchange {

    final SimulatorSettings settings;
    final Loop loop;
    final Wire wire;
    final AgiClient agi = new AgiClient();
    final Map<String, SimQueue> queues = new LinkedHashMap<>();
    final Map<String, Phone> phones = new LinkedHashMap<>();
    final Map<String, SimChannel> channels = new LinkedHashMap<>();
    private final Map<SimChannel, List<Runnable>> watchers = new HashMap<>();
    final Map<String, Caller> callers = new LinkedHashMap<>();
    final Dialplan dialplan = new Dialplan(this);
    Function<String, AnswerPlan> customers = number -> AnswerPlan.answers(Duration.ZERO);
    /** Customers whose phones ring, and how they think again. */
    final Map<OutboundCall, Runnable> ringing = new LinkedHashMap<>();

    volatile @Nullable InetSocketAddress router;
    private final long booted = System.currentTimeMillis() / 1000;
    private long sequence;

    Exchange(SimulatorSettings settings, Loop loop, Wire wire) {
        this.settings = settings;
        this.loop = loop;
        this.wire = wire;
        settings.queues().forEach(queue -> queues.put(queue.name(), new SimQueue(this, queue)));
    }

    Phone phone(String iface) {
        return phones.computeIfAbsent(iface, made -> new Phone(this, made));
    }

    /** A new channel on a device; {@code uniqueid} null chooses one. */
    SimChannel channel(
            String device,
            String suffix,
            @Nullable String uniqueid,
            @Nullable SimChannel partOf,
            String language,
            int state,
            String context,
            String exten) {
        long number = sequence++;
        String id = uniqueid == null ? settings.name() + "-" + epochSecond() + "." + number : uniqueid;
        SimChannel channel = new SimChannel(
                "%s-%08x%s".formatted(device, number, suffix), id, number, language, state, context, exten);
        if (partOf != null) {
            channel.oldest = partOf.oldest;
        }
        channels.put(channel.name, channel);
        return channel;
    }

    private long epochSecond() {
        return Math.max(booted, System.currentTimeMillis() / 1000);
    }

    void started(SimChannel channel) {
        wire.emit(channel.writeTo(Message.event("Newchannel", "call"), ""));
    }

    void ended(SimChannel channel, int cause) {
        if (channel.ended) {
            return;
        }
        channel.ended = true;
        channels.remove(channel.name);
        List<Runnable> watching = watchers.remove(channel);
        if (watching != null) {
            watching.forEach(leaves -> loop.later(Duration.ZERO, leaves));
        }
        wire.emit(channel.writeTo(Message.event("Hangup", "call"), "")
                .put("Cause", cause)
                .put("Cause-txt", cause == 16 ? "Normal Clearing" : cause == 21 ? "Call Rejected" : "Unknown"));
    }

    /** What is done when a channel ends. */
    void whenEnded(SimChannel channel, Runnable deed) {
        watchers.computeIfAbsent(channel, none -> new ArrayList<>()).add(deed);
    }

    /** The living channel with this name or uniqueid, as Asterisk looks for it. */
    @Nullable
    SimChannel find(String nameOrUniqueid) {
        SimChannel named = channels.get(nameOrUniqueid);
        return named != null
                ? named
                : channels.values().stream()
                        .filter(channel -> channel.uniqueid.equals(nameOrUniqueid))
                        .findFirst()
                        .orElse(null);
    }

    void about(String event, SimChannel channel) {
        wire.emit(channel.writeTo(Message.event(event, "call"), ""));
    }

    /** A marker of the dialplan. */
    Message userEvent(SimChannel channel, String name) {
        return channel.writeTo(Message.event("UserEvent", "user"), "").put("UserEvent", name);
    }

    /** The device state of a phone changed: its memberships say so, and it may be free for someone who waits. */
    void phoneChanged(Phone phone) {
        queues.values().forEach(queue -> queue.members().tellStatus(phone));
        if (phone.free()) {
            serveAll();
        }
    }

    /** A queue knows of its members' calls as long as they are members. */
    void forgetIfNowhereMember(Phone phone) {
        if (queues.values().stream().noneMatch(queue -> queue.members().has(phone))) {
            phone.unserved();
        }
    }

    void serveAll() {
        new ArrayList<>(queues.values()).forEach(SimQueue::serve);
    }

    /** The power goes: everything vanishes without a word. */
    void vanish() {
        List<Caller> alive = new ArrayList<>(callers.values());
        callers.clear();
        ringing.clear();
        watchers.clear();
        channels.clear();
        queues.values().forEach(SimQueue::vanish);
        phones.values().forEach(Phone::vanish);
        alive.forEach(Caller::vanish);
    }
}
