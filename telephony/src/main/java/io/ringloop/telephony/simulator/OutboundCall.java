package io.ringloop.telephony.simulator;

import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.OriginateRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A call ordered by an action: a phone rings, and when it answers, the context ringloop-dial of the sample dialplan dials the customer. */
final class OutboundCall implements Waiter {

    private static final int NORMAL = 16;
    private static final int BUSY = 17;

    private final Exchange exchange;
    private final Map<String, String> order;
    private @Nullable SimChannel agent;
    private @Nullable SimChannel customer;
    private @Nullable Future<?> next;
    private String status = "CANCEL";
    private int cause = NORMAL;

    OutboundCall(Exchange exchange, Map<String, String> order) {
        this.exchange = exchange;
        this.order = order;
    }

    void begin() {
        Phone phone = exchange.phones.get(text("channel"));
        String id = order.get("channelid");
        if (phone == null || !phone.free() || id != null && exchange.find(id) != null) {
            failed(0);
            return;
        }
        SimChannel own = exchange.channel(phone.iface(), "", id, null, "zh", SimChannel.DOWN, "ringloop-agents", "s");
        agent = own;
        Duration limit = AmiActions.millis(order.get("timeout"), Duration.ofSeconds(30));
        new Ring(exchange, this, phone, null, own).begin(limit, () -> failed(3));
    }

    private void failed(int reason) {
        exchange.wire.emit(Message.event("OriginateResponse", "call")
                .put("ActionID", text("actionid"))
                .put("Response", "Failure")
                .put("Channel", text("channel"))
                .put("Context", text("context"))
                .put("Exten", text("exten"))
                .put("Reason", reason)
                .put("Uniqueid", "<null>"));
    }

    /** The agent's phone has answered; nobody hears anybody yet. */
    @Override
    public void meet(Talk talk) {
        talk.agent.context = text("context");
        talk.agent.exten = text("exten");
        if (OriginateRequest.MONITOR_CONTEXT.equals(text("context"))) {
            monitors(talk);
            return;
        }
        if (!OriginateRequest.DIAL_CONTEXT.equals(text("context"))) {
            exchange.loop.later(Duration.ZERO, talk::endedByAgent);
            return;
        }
        talk.agent.application = "Dial";
        SimChannel dialled =
                exchange.channel("PJSIP/trunk", "", null, talk.agent, "zh", SimChannel.DOWN, "ringloop-inbound", "");
        dialled.callerNumber = text("exten");
        dialled.connectedNumber = order.get("callerid");
        customer = dialled;
        exchange.started(dialled);
        dialled.state = SimChannel.RINGING;
        exchange.ringing.put(this, () -> considers(talk, dialled));
        considers(talk, dialled);
    }

    /** The context ringloop-monitor: takes part until the watched channel ends. */
    private void monitors(Talk talk) {
        SimChannel watched = exchange.find(variable(OriginateRequest.WATCHED));
        if (watched == null) {
            exchange.loop.later(Duration.ZERO, talk::endedByAgent);
            return;
        }
        talk.agent.application = "ChanSpy";
        exchange.wire.emit(exchange.userEvent(talk.agent, "RingloopMonitored")
                .put("Mode", text("exten"))
                .put("Watched", watched.name));
        exchange.whenEnded(watched, talk::endedByAgent);
    }

    /** The customer's phone rings: what they do is what they are planned to do now. */
    private void considers(Talk talk, SimChannel dialled) {
        Loop.cancel(next);
        AnswerPlan plan = exchange.customers.apply(text("exten"));
        later(plan.after(), dialled, () -> reacts(plan, talk, dialled));
    }

    /** Unless the power went meanwhile. */
    private void later(Duration after, SimChannel dialled, Runnable deed) {
        next = exchange.loop.later(after, () -> {
            if (exchange.find(dialled.uniqueid) == dialled) {
                deed.run();
            }
        });
    }

    private void reacts(AnswerPlan plan, Talk talk, SimChannel dialled) {
        exchange.ringing.remove(this);
        switch (plan.answer()) {
            case ANSWERS -> {
                status = "ANSWER";
                dialled.state = SimChannel.UP;
                talk.bridge.enter(dialled);
                talk.bridge.enter(talk.agent);
                Duration wanted = plan.talk();
                if (wanted != null) {
                    later(wanted, dialled, talk::endedByWaiter);
                }
            }
            case BUSY -> notReached(talk, dialled, "BUSY", BUSY);
            case DECLINES -> notReached(talk, dialled, "CHANUNAVAIL", 21);
            case UNKNOWN -> notReached(talk, dialled, "CHANUNAVAIL", 1);
            case NEVER -> notReached(talk, dialled, "NOANSWER", NORMAL);
        }
    }

    private void notReached(Talk talk, SimChannel dialled, String dialStatus, int why) {
        status = dialStatus;
        cause = why;
        exchange.ended(dialled, why);
        talk.endedByAgent();
    }

    /** The extension h of the dialplan. */
    @Override
    public void ending(Talk talk) {
        Loop.cancel(next);
        exchange.ringing.remove(this);
        if (customer != null) {
            exchange.wire.emit(exchange.userEvent(talk.agent, "RingloopDialled")
                    .put("Status", status)
                    .put("Cause", cause));
        }
    }

    @Override
    public SimChannel channel() {
        SimChannel known = customer == null ? agent : customer;
        if (known == null) {
            throw new IllegalStateException("a call that never began has no channel");
        }
        return known;
    }

    @Override
    public void answered(Talk talk) {
        // the customer has still to be dialled
    }

    /** The phone gave the order up: {@link #failed} has told it. */
    @Override
    public void left(String why) {}

    @Override
    public void released(Talk talk) {
        if (customer != null) {
            exchange.ended(customer, NORMAL);
        }
    }

    /** AMI sends all variables in one header, or one each. */
    private String variable(String name) {
        return order.entrySet().stream()
                .filter(header -> header.getKey().startsWith("variable"))
                .flatMap(header -> Arrays.stream(header.getValue().split(",")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private String text(String name) {
        return order.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "call to " + text("channel");
    }
}
