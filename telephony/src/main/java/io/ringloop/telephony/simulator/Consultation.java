package io.ringloop.telephony.simulator;

import org.jspecify.annotations.Nullable;

/**
 * An attended transfer, as Asterisk carries it out: the caller is put on hold, the agent moves to a second bridge with one half of a local
 * channel, the other half runs the dialplan; when the agent hangs up, the first half takes the agent's place beside the caller.
 */
final class Consultation implements Waiter, Dialplan.QueueEntry {

    private final Exchange exchange;
    private final Talk talk;
    private final Caller caller;
    private final SimChannel near;
    private final SimChannel far;
    private final SimBridge second;
    private @Nullable SimQueue waitingIn;
    private @Nullable Ring dialled;
    private @Nullable Talk target;
    private boolean completed;
    private boolean over;

    Consultation(Exchange exchange, Talk talk, Caller caller, String context, String exten) {
        this.exchange = exchange;
        this.talk = talk;
        this.caller = caller;
        String device = "Local/" + exten + "@" + context;
        SimChannel from = caller.channel();
        near = exchange.channel(device, ";1", null, from, from.language, SimChannel.DOWN, context, exten);
        far = exchange.channel(device, ";2", null, from, from.language, SimChannel.RING, context, exten);
        second = new SimBridge(exchange.wire);
    }

    void begin(String context, String exten) {
        talk.consultation = this;
        talk.phone.held(true);
        exchange.started(near);
        exchange.started(far);
        near.connectedNumber = talk.agent.callerNumber;
        far.callerNumber = talk.agent.callerNumber;
        second.enter(near);
        talk.bridge.leave(talk.agent);
        second.enter(talk.agent);
        exchange.dialplan.transferTo(this, context, exten, this);
    }

    boolean completed() {
        return completed;
    }

    /** The agent hangs up: the transfer is complete. True when that was still to be done. */
    boolean completes() {
        if (completed || over) {
            return false;
        }
        second.leave(talk.agent);
        second.leave(near);
        if (caller.over()) {
            abort();
            talk.overBySomeoneElse();
            exchange.ended(talk.agent, 16);
            talk.phone.idle();
            return true;
        }
        completed = true;
        near.state = SimChannel.UP;
        near.callerNumber = far.connectedNumber;
        talk.bridge.enter(near);
        Message event = Message.event("AttendedTransfer", "call").put("Result", "Success");
        talk.agent.writeTo(event, "OrigTransferer");
        talk.agent.writeTo(event, "SecondTransferer");
        caller.channel().writeTo(event, "Transferee");
        if (target != null) {
            near.writeTo(event, "TransferTarget"); // before the answer Asterisk may leave it out
        }
        exchange.wire.emit(
                event.put("IsExternal", "No").put("DestType", "Bridge").put("DestBridgeUniqueid", talk.bridge.id()));
        talk.complete("transfer");
        talk.overBySomeoneElse();
        exchange.ended(talk.agent, 16);
        talk.phone.idle();
        caller.joined(this);
        return true;
    }

    /** After completion the caller is gone: both halves and the target go too. */
    void callerHungUp() {
        talk.bridge.leave(caller.channel());
        talk.bridge.leave(near);
        abort();
    }

    private void abort() {
        if (over) {
            return;
        }
        over = true;
        exchange.ended(near, 16);
        if (waitingIn != null) {
            waitingIn.abandon(this);
        } else if (dialled != null && target == null) {
            dialled.cancel();
        } else if (target != null) {
            target.endedByWaiter();
        }
        exchange.ended(far, 16);
    }

    @Override
    public SimChannel channel() {
        return far;
    }

    @Override
    public void enter(String queue, int priority) {
        SimQueue into = exchange.queues.get(queue);
        if (into != null) {
            far.context = "ringloop-wait";
            far.exten = "s";
            far.state = SimChannel.UP;
            waitingIn = into;
            into.join(this, priority);
        }
    }

    @Override
    public void dialling(Ring ring) {
        dialled = ring;
    }

    @Override
    public void answered(Talk answered) {
        waitingIn = null;
        target = answered;
        far.state = SimChannel.UP;
    }

    /** Nobody there: the agent gets the caller back, or after completion the caller is lost. */
    @Override
    public void left(String status) {
        if (waitingIn != null) {
            exchange.wire.emit(exchange.userEvent(far, "RingloopQueueExit")
                    .put("Queue", waitingIn.settings().name())
                    .put("Status", status));
        }
        waitingIn = null;
        dialled = null;
        back();
    }

    @Override
    public void released(Talk ended) {
        target = null;
        back();
    }

    private void back() {
        if (over) {
            return;
        }
        over = true;
        exchange.ended(far, 16);
        if (completed) {
            talk.bridge.leave(near);
            exchange.ended(near, 16);
            talk.bridge.leave(caller.channel());
            caller.end(16);
            return;
        }
        second.leave(near);
        exchange.ended(near, 16);
        second.leave(talk.agent);
        talk.consultation = null;
        if (caller.over()) {
            exchange.ended(talk.agent, 16);
            talk.phone.idle();
        } else {
            talk.bridge.enter(talk.agent);
            talk.phone.held(false);
        }
    }
}
