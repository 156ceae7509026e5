package io.ringloop.telephony.simulator;

import io.ringloop.telephony.RouteAnswer.Consent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample dialplan of telephony/asterisk/config/extensions.conf, in Java. */
final class Dialplan {

    private static final Map<String, String> LINES = Map.of(
            "4000",
            "main",
            "4001",
            "sales",
            "4002",
            "aftersale",
            "4003",
            "complaint",
            "4004",
            "rescue",
            "4005",
            "duty");
    private static final Duration DIAL = Duration.ofSeconds(20);

    private final Exchange exchange;

    Dialplan(Exchange exchange) {
        this.exchange = exchange;
    }

    /** From the trunk: asks where to go, then goes there. */
    void inbound(Caller caller) {
        InetSocketAddress router = exchange.router;
        if (router == null) {
            route(caller, Map.of());
            return;
        }
        SimChannel channel = caller.channel();
        String ivr = caller.plan().ivr();
        channel.application = "AGI";
        String[] arguments = {
            exchange.settings.name(), channel.linkedid(), caller.plan().to(), ivr == null ? "" : ivr
        };
        exchange.agi.ask(
                router,
                channel,
                arguments,
                exchange.settings.guard(),
                answer -> exchange.loop.run(() -> route(caller, answer)));
    }

    private void route(Caller caller, Map<String, String> answer) {
        if (caller.over()) {
            return;
        }
        SimChannel channel = caller.channel();
        channel.context = "ringloop-route";
        channel.exten = "s";
        String route = answer.getOrDefault("RINGLOOP_ROUTE", "");
        String decision = answer.getOrDefault("RINGLOOP_DECISION", "");
        if (route.equals("closedNotice") || route.equals("restrict")) {
            refuse(caller, route, decision);
            return;
        }
        String queue = answer.getOrDefault("RINGLOOP_QUEUE", "");
        boolean told = route.equals("queue") && exchange.queues.containsKey(queue);
        String minutes = told ? answer.getOrDefault("RINGLOOP_WAIT_MINUTES", "") : "";
        String disturbance = answer.getOrDefault("RINGLOOP_DISTURBANCE", "");
        String chosen = told ? queue : line(caller.plan().to());
        String ivr = caller.plan().ivr();
        exchange.wire.emit(exchange.userEvent(channel, "RingloopRouted")
                .put("Route", "queue")
                .put("Queue", chosen)
                .put("CalledNumber", caller.plan().to())
                .put("Decision", told ? decision : "")
                .put("ChannelLanguage", channel.language)
                .put("Ivr", ivr == null ? "" : ivr)
                .put("WaitMinutes", minutes)
                .put("Disturbance", disturbance));
        channel.state = SimChannel.UP;
        if (!exchange.queues.containsKey(chosen)) {
            return;
        }
        if (told && answer.getOrDefault("RINGLOOP_RATE", "").equals("1")) {
            caller.askRating();
        }
        Runnable waits = () -> caller.follow(new WaitingCourse(
                exchange,
                caller,
                chosen,
                number(answer.get("RINGLOOP_PRIORITY")),
                told ? answer.getOrDefault("RINGLOOP_SKILLED", "") : "",
                Duration.ofSeconds(number(answer.get("RINGLOOP_SKILLED_FOR"))),
                told ? seconds(answer.get("RINGLOOP_CALLBACK_AFTER")) : null));
        Runnable hears = minutes.isEmpty() && disturbance.isEmpty() ? waits : () -> caller.hear(waits);
        String consent = told ? answer.getOrDefault("RINGLOOP_RECORD", "") : "";
        if (consent.isEmpty()) {
            hears.run();
        } else {
            caller.record(new SimRecording(exchange, caller, Consent.of(consent)), hears);
        }
    }

    private void refuse(Caller caller, String route, String decision) {
        exchange.wire.emit(exchange.userEvent(caller.channel(), "RingloopRefused")
                .put("Route", route)
                .put("CalledNumber", caller.plan().to())
                .put("Decision", decision));
        if (route.equals("restrict")) {
            caller.end(21);
        } else {
            caller.channel().state = SimChannel.UP;
            caller.leaveAfterNotice();
        }
    }

    /** A target of transfers: an agent's number, a line's number or a queue's name. Tells the waiter NOANSWER when nothing is there. */
    void transferTo(Waiter waiter, String context, String exten, QueueEntry queueEntry) {
        SimChannel channel = waiter.channel();
        channel.context = context;
        channel.exten = exten;
        Phone phone = exchange.phones.get("PJSIP/" + exten);
        String queue = LINES.getOrDefault(exten, exten);
        if (phone != null && phone.free()) {
            channel.application = "Dial";
            Ring ring = new Ring(exchange, waiter, phone, null);
            queueEntry.dialling(ring);
            ring.begin(DIAL, () -> waiter.left("NOANSWER"));
        } else if (phone == null && exchange.queues.containsKey(queue)) {
            queueEntry.enter(queue, 0);
        } else {
            waiter.left("NOANSWER");
        }
    }

    /** What a waiter does when it is led to a queue or to a phone. */
    interface QueueEntry {
        void enter(String queue, int priority);

        void dialling(Ring ring);
    }

    private static String line(String called) {
        String queue = LINES.get(called);
        return queue == null || queue.equals("duty") ? "main" : queue;
    }

    private static @Nullable Duration seconds(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Duration.ofSeconds(number(text));
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
