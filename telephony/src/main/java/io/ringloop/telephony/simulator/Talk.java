package io.ringloop.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A waiter and an agent talking in a bridge. */
final class Talk {

    final Exchange exchange;
    final Waiter waiter;
    final Phone phone;
    final SimChannel agent;
    final SimBridge bridge;
    final @Nullable SimQueue queue;
    final long holdSeconds;
    final Instant since = Instant.now();

    @Nullable
    Consultation consultation;

    boolean held;
    private boolean completed;
    private boolean over;

    Talk(Exchange exchange, Waiter waiter, Phone phone, SimChannel agent, @Nullable SimQueue queue, long holdSeconds) {
        this.exchange = exchange;
        this.waiter = waiter;
        this.phone = phone;
        this.agent = agent;
        this.queue = queue;
        this.holdSeconds = holdSeconds;
        this.bridge = new SimBridge(exchange.wire);
    }

    /** The queue's own idea of the end of the conversation; said once. */
    void complete(String reason) {
        if (queue == null || completed) {
            return;
        }
        completed = true;
        Message event = waiter.channel().writeTo(Message.event("AgentComplete", "agent"), "");
        queue.members()
                .writeMember(agent.writeTo(event, "Dest"), phone)
                .put("HoldTime", holdSeconds)
                .put("TalkTime", Duration.between(since, Instant.now()).toSeconds())
                .put("Reason", reason);
        exchange.wire.emit(event);
        queue.members().served(phone);
    }

    /** The waiter's side ended. Its channel is left to the waiter. */
    void endedByWaiter() {
        if (over) {
            return;
        }
        over = true;
        bridge.leave(waiter.channel());
        complete("caller");
        if (consultation != null && !consultation.completed()) {
            // the agent goes on talking to the one consulted
            return;
        }
        bridge.leave(agent);
        waiter.ending(this);
        exchange.ended(waiter.channel(), 16);
        exchange.ended(agent, 16);
        phone.idle();
    }

    /** The agent hung up. */
    void endedByAgent() {
        if (consultation != null && consultation.completes()) {
            return;
        }
        if (over) {
            return;
        }
        over = true;
        complete("agent");
        bridge.leave(agent);
        bridge.leave(waiter.channel());
        waiter.ending(this);
        exchange.ended(agent, 16);
        phone.idle();
        waiter.released(this);
    }

    /** The agent gives the waiter away and is free; the waiter's channel stays. */
    void handOver() {
        over = true;
        complete("transfer");
        bridge.leave(agent);
        exchange.ended(agent, 16);
        bridge.leave(waiter.channel());
        phone.idle();
    }

    void overBySomeoneElse() {
        over = true;
    }
}
