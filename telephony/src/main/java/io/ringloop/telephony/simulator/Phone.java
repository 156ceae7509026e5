package io.ringloop.telephony.simulator;

import io.ringloop.telephony.SimulatedPhone;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An agent's phone. */
final class Phone implements SimulatedPhone {

    private final Exchange exchange;
    private final String iface;
    private @Nullable Ring ringing;
    private @Nullable Talk talking;
    private @Nullable Duration autoAnswer;
    private @Nullable Duration autoHangup;
    private @Nullable Future<?> timer;
    private boolean online = true;
    private Instant lastServed = Instant.EPOCH;

    Phone(Exchange exchange, String iface) {
        this.exchange = exchange;
        this.iface = iface;
    }

    @Override
    public String iface() {
        return iface;
    }

    String number() {
        return iface.substring(iface.indexOf('/') + 1);
    }

    /** When it gave up its last call from a queue. */
    Instant lastServed() {
        return lastServed;
    }

    void served() {
        lastServed = Instant.now();
    }

    void unserved() {
        lastServed = Instant.EPOCH;
    }

    boolean rested(Duration wrapUp) {
        return !Instant.now().isBefore(lastServed.plus(wrapUp));
    }

    @Override
    public State state() {
        return exchange.loop.ask(() -> {
            Talk talk = talking;
            if (talk != null) {
                return talk.held ? State.HOLDING : State.TALKING;
            }
            return ringing != null ? State.RINGING : online ? State.IDLE : State.OFFLINE;
        });
    }

    @Override
    public @Nullable String channel() {
        return exchange.loop.<@Nullable String>ask(() -> {
            SimChannel channel = currentChannel();
            return channel == null ? null : channel.name;
        });
    }

    @Nullable
    SimChannel currentChannel() {
        return talking != null ? talking.agent : ringing != null ? ringing.channel : null;
    }

    @Override
    public void autoAnswer(@Nullable Duration after) {
        exchange.loop.tell(() -> {
            autoAnswer = after;
            Ring ring = ringing;
            if (ring != null && after != null) {
                rearm(after, ring::answered);
            }
        });
    }

    @Override
    public void autoHangup(@Nullable Duration after) {
        exchange.loop.tell(() -> autoHangup = after);
    }

    @Override
    public boolean answer() {
        return exchange.loop.ask(() -> {
            Ring ring = ringing;
            if (ring != null) {
                ring.answered();
            }
            return ring != null;
        });
    }

    @Override
    public boolean hangup() {
        return exchange.loop.ask(this::hangupNow);
    }

    boolean hangupNow() {
        Ring ring = ringing;
        Talk talk = talking;
        if (ring != null) {
            ring.noAnswer();
        } else if (talk != null) {
            talk.endedByAgent();
        }
        return ring != null || talk != null;
    }

    @Override
    public boolean hold() {
        return exchange.loop.ask(() -> held(true));
    }

    @Override
    public boolean resume() {
        return exchange.loop.ask(() -> held(false));
    }

    boolean held(boolean hold) {
        Talk talk = talking;
        if (talk == null || talk.held == hold) {
            return false;
        }
        talk.held = hold;
        exchange.about(hold ? "Hold" : "Unhold", talk.agent);
        exchange.queues.values().forEach(queue -> queue.members().tellStatus(this));
        return true;
    }

    @Override
    public void online(boolean reachable) {
        exchange.loop.tell(() -> {
            if (online != reachable) {
                online = reachable;
                exchange.phoneChanged(this);
                exchange.queues.values().forEach(SimQueue::checkEmpty);
            }
        });
    }

    boolean reachable() {
        return online;
    }

    boolean free() {
        return online && ringing == null && talking == null;
    }

    /** 1 not in use, 2 in use, 5 unavailable, 6 ringing, 8 on hold. */
    int deviceState() {
        if (talking != null) {
            return talking.held ? 8 : 2;
        }
        return ringing != null ? 6 : online ? 1 : 5;
    }

    @Nullable
    Talk talk() {
        return talking;
    }

    void ring(Ring ring) {
        ringing = ring;
        exchange.phoneChanged(this);
        if (autoAnswer != null) {
            rearm(autoAnswer, ring::answered);
        }
    }

    void talk(Talk talk) {
        Loop.cancel(timer);
        ringing = null;
        talking = talk;
        exchange.phoneChanged(this);
        if (autoHangup != null) {
            rearm(autoHangup, talk::endedByAgent);
        }
    }

    void idle() {
        Loop.cancel(timer);
        ringing = null;
        talking = null;
        exchange.phoneChanged(this);
    }

    void vanish() {
        Loop.cancel(timer);
        if (ringing != null) {
            ringing.vanish();
        }
        ringing = null;
        talking = null;
    }

    private void rearm(Duration after, Runnable work) {
        Loop.cancel(timer);
        timer = exchange.loop.later(after, work);
    }
}
