package io.ringloop.telephony.simulator;

import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.SimulatedCall;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A call from the trunk. */
final class Caller implements SimulatedCall, Waiter, Dialplan.QueueEntry {

    private final Exchange exchange;
    private final CallPlan plan;
    private final SimChannel channel;
    private final CompletableFuture<SimulatedCall> ended = new CompletableFuture<>();
    private volatile State state = State.ROUTING;
    private @Nullable WaitingCourse course;
    private @Nullable SimQueue waitingIn;
    private @Nullable Ring dialled;
    private @Nullable Talk talk;
    private @Nullable Consultation joined;
    private @Nullable Rating rating;
    private @Nullable SimRecording recording;
    private @Nullable Future<?> patience;
    private @Nullable Future<?> key;

    Caller(Exchange exchange, CallPlan plan) {
        this.exchange = exchange;
        this.plan = plan;
        this.channel = exchange.channel(
                "PJSIP/trunk", "", null, null, plan.language(), SimChannel.RING, "ringloop-inbound", plan.to());
        this.channel.callerNumber = plan.from();
    }

    void begin() {
        exchange.callers.put(channel.uniqueid, this);
        exchange.started(channel);
        Character pressed = plan.key();
        if (pressed != null) {
            key = exchange.loop.later(plan.keyAfter(), () -> pressNow(pressed));
        }
        if (plan.patience() != null) {
            patience = exchange.loop.later(plan.patience(), this::hangupNow);
        }
        exchange.dialplan.inbound(this);
    }

    // ---- the dialplan ----------------------------------------------------------------------------------------------

    /** Waits as the dialplan says. */
    void follow(WaitingCourse planned) {
        course = planned;
        planned.begin();
    }

    /** Is asked for a rating when the agent has hung up. */
    void askRating() {
        rating = new Rating(exchange, this);
    }

    /** Is told or asked about the recording, then goes on. */
    void record(SimRecording wanted, Runnable afterwards) {
        recording = wanted;
        wanted.begin(afterwards);
    }

    /** Hears what is announced, then goes on unless the caller has hung up. */
    void hear(Runnable afterwards) {
        channel.application = "Playback";
        exchange.loop.later(exchange.settings.announcement(), () -> {
            if (!over()) {
                afterwards.run();
            }
        });
    }

    boolean follows(WaitingCourse planned) {
        return course == planned && !over();
    }

    @Override
    public void enter(String queue, int priority) {
        SimQueue target = exchange.queues.get(queue);
        if (target != null) {
            enter(target, priority, target.settings().longestWait());
        }
    }

    void enter(SimQueue target, int priority, Duration atMost) {
        if (over()) {
            return;
        }
        channel.context = "ringloop-wait";
        channel.exten = "s";
        state = State.WAITING;
        waitingIn = target;
        target.join(this, priority, atMost);
    }

    @Override
    public void dialling(Ring ring) {
        state = State.WAITING;
        dialled = ring;
    }

    @Override
    public void left(String status) {
        SimQueue from = waitingIn;
        waitingIn = null;
        dialled = null;
        if (from == null || status.equals("NOANSWER")) {
            end(16);
            return;
        }
        if (course == null || !course.goesOn(status)) {
            tellExit(from.settings().name(), status, "");
            leaveAfterNotice();
        }
    }

    void tellExit(String queue, String status, String keyPressed) {
        exchange.wire.emit(exchange.userEvent(channel, "RingloopQueueExit")
                .put("Queue", queue)
                .put("Status", status)
                .put("Key", keyPressed));
    }

    void leaveAfterNotice() {
        state = State.LEAVING;
        channel.application = "Playback";
        exchange.loop.later(exchange.settings.announcement(), () -> end(16));
    }

    @Override
    public void answered(Talk answered) {
        waitingIn = null;
        dialled = null;
        talk = answered;
        state = State.TALKING;
        if (recording != null) {
            recording.talking();
        }
        Loop.cancel(patience);
        Duration wanted = plan.talk();
        if (wanted != null) {
            patience = exchange.loop.later(wanted, this::hangupNow);
        }
    }

    @Override
    public void released(Talk over) {
        talk = null;
        if (recording != null) {
            recording.silent();
        }
        if (rating != null && over.queue != null) {
            state = State.RATING;
            rating.begin(over.queue);
        } else {
            end(16);
        }
    }

    /** The agent gave this call away without asking. */
    void transfer(String context, String exten) {
        Talk given = talk;
        if (given == null) {
            return;
        }
        given.held = false;
        exchange.about("Unhold", given.agent);
        exchange.wire.emit(channel.writeTo(
                        given.agent.writeTo(
                                Message.event("BlindTransfer", "call").put("Result", "Success"), "Transferer"),
                        "Transferee")
                .put("BridgeUniqueid", given.bridge.id())
                .put("IsExternal", "Yes")
                .put("Context", context)
                .put("Extension", exten));
        talk = null;
        course = null;
        state = State.WAITING;
        if (recording != null) {
            recording.silent();
        }
        Loop.cancel(patience);
        Duration willWait = plan.patience();
        if (willWait != null) {
            patience = exchange.loop.later(willWait, this::hangupNow);
        }
        given.handOver();
        exchange.dialplan.transferTo(this, context, exten, this);
    }

    /** Sent elsewhere by an action, from wherever it is. */
    void redirect(String context, String exten) {
        SimQueue from = waitingIn;
        course = null;
        if (from != null) {
            waitingIn = null;
            from.walkAway(this);
        } else if (talk != null) {
            Talk given = talk;
            talk = null;
            given.handOver();
        }
        exchange.dialplan.transferTo(this, context, exten, this);
    }

    /** After an attended transfer the other side of the bridge is a consultation. */
    void joined(Consultation consultation) {
        talk = null;
        joined = consultation;
    }

    // ---- the caller ------------------------------------------------------------------------------------------------

    private void pressNow(char pressed) {
        if (recording != null && recording.press(pressed)) {
            return;
        }
        if (rating != null && rating.begun()) {
            rating.press(pressed);
            return;
        }
        SimQueue from = waitingIn;
        if (pressed != '1' || over()) {
            return;
        }
        String left = from != null ? from.settings().name() : course == null ? null : course.acceptsOffer();
        if (left == null) {
            return;
        }
        channel.context = "ringloop-queue-keys";
        channel.exten = "1";
        waitingIn = null;
        if (from != null) {
            from.walkAway(this);
        }
        tellExit(left, "KEY", "callback");
        leaveAfterNotice();
    }

    void hangupNow() {
        if (over()) {
            return;
        }
        SimQueue from = waitingIn;
        if (from != null) {
            from.abandon(this);
            end(0);
        } else if (talk != null) {
            talk.endedByWaiter();
            end(16);
        } else if (joined != null) {
            joined.callerHungUp();
            end(16);
        } else {
            if (dialled != null) {
                dialled.cancel();
            }
            end(state == State.RATING ? 16 : 0);
        }
    }

    void end(int cause) {
        if (over()) {
            return;
        }
        state = State.ENDED;
        Loop.cancel(patience);
        Loop.cancel(key);
        if (rating != null) {
            rating.tell();
        }
        if (recording != null) {
            recording.end();
        }
        exchange.callers.remove(channel.uniqueid);
        exchange.ended(channel, cause);
        ended.complete(this);
    }

    void vanish() {
        state = State.ENDED;
        Loop.cancel(patience);
        Loop.cancel(key);
        ended.complete(this);
    }

    boolean over() {
        return state == State.ENDED;
    }

    @Nullable
    Talk talk() {
        return talk;
    }

    @Override
    public SimChannel channel() {
        return channel;
    }

    @Override
    public String uniqueid() {
        return channel.uniqueid;
    }

    @Override
    public String channelName() {
        return channel.name;
    }

    @Override
    public CallPlan plan() {
        return plan;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void hangup() {
        exchange.loop.tell(this::hangupNow);
    }

    @Override
    public void press(char pressed) {
        exchange.loop.tell(() -> pressNow(pressed));
    }

    @Override
    public CompletableFuture<SimulatedCall> ended() {
        return ended.copy();
    }
}
