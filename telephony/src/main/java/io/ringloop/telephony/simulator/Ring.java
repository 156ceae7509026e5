package io.ringloop.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A phone ringing for a waiter, called by a queue or directly. */
final class Ring {

    final Waiter waiter;
    final Phone phone;
    final SimChannel channel;
    final @Nullable SimQueue queue;
    final Instant since = Instant.now();
    private final Exchange exchange;
    private @Nullable Future<?> timeout;
    private @Nullable Runnable unanswered;
    private boolean over;

    Ring(Exchange exchange, Waiter waiter, Phone phone, @Nullable SimQueue queue) {
        this(
                exchange,
                waiter,
                phone,
                queue,
                exchange.channel(
                        phone.iface(),
                        "",
                        null,
                        waiter.channel(),
                        waiter.channel().language,
                        SimChannel.DOWN,
                        "ringloop-agents",
                        "s"));
    }

    /** On a channel that was made for it. */
    Ring(Exchange exchange, Waiter waiter, Phone phone, @Nullable SimQueue queue, SimChannel channel) {
        this.exchange = exchange;
        this.waiter = waiter;
        this.phone = phone;
        this.queue = queue;
        this.channel = channel;
        channel.callerNumber = phone.number();
        channel.callerName = "Agent " + phone.number();
        channel.application = queue == null ? "AppDial" : "AppQueue";
    }

    void begin(Duration limit, Runnable whenUnanswered) {
        exchange.started(channel);
        channel.connectedNumber = waiter.channel().callerNumber;
        if (queue != null) {
            Message called = waiter.channel().writeTo(Message.event("AgentCalled", "agent"), "");
            exchange.wire.emit(queue.members().writeMember(channel.writeTo(called, "Dest"), phone));
        }
        unanswered = whenUnanswered;
        timeout = exchange.loop.later(limit, this::noAnswer);
        phone.ring(this);
        channel.state = SimChannel.RINGING;
    }

    long millis() {
        return Duration.between(since, Instant.now()).toMillis();
    }

    void answered() {
        if (over) {
            return;
        }
        over = true;
        Loop.cancel(timeout);
        channel.state = SimChannel.UP;
        SimChannel caller = waiter.channel();
        caller.connectedNumber = phone.number();
        long hold = queue == null ? 0 : queue.answered(waiter, this);
        Talk talk = new Talk(exchange, waiter, phone, channel, queue, hold);
        phone.talk(talk);
        if (queue != null) {
            Message connected = caller.writeTo(Message.event("AgentConnect", "agent"), "");
            exchange.wire.emit(queue.members()
                    .writeMember(channel.writeTo(connected, "Dest"), phone)
                    .put("HoldTime", hold)
                    .put("RingTime", millis() / 1000));
        }
        waiter.meet(talk);
        waiter.answered(talk);
    }

    /** Rang in vain, or the phone declined. */
    void noAnswer() {
        if (over) {
            return;
        }
        over = true;
        Loop.cancel(timeout);
        waiter.channel().connectedNumber = phone.number();
        if (queue != null) {
            Message event = waiter.channel().writeTo(Message.event("AgentRingNoAnswer", "agent"), "");
            exchange.wire.emit(queue.members()
                    .writeMember(channel.writeTo(event, "Dest"), phone)
                    .put("RingTime", millis()));
        }
        exchange.ended(channel, 0);
        phone.idle();
        if (unanswered != null) {
            unanswered.run();
        }
    }

    /** Nobody is waiting any more, or someone else answered. */
    void cancel() {
        if (over) {
            return;
        }
        over = true;
        Loop.cancel(timeout);
        exchange.ended(channel, 0);
        phone.idle();
    }

    void vanish() {
        over = true;
        Loop.cancel(timeout);
    }
}
