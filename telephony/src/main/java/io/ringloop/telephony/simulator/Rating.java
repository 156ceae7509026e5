package io.ringloop.telephony.simulator;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The context ringloop-rating of the sample dialplan: three questions, each asked twice at most and answered by a key from 1 to 5. */
final class Rating {

    private static final int QUESTIONS = 3;

    private final Exchange exchange;
    private final Caller caller;
    private final StringBuilder keys = new StringBuilder();
    private boolean begun;
    private boolean again;
    private @Nullable Future<?> silence;

    Rating(Exchange exchange, Caller caller) {
        this.exchange = exchange;
        this.caller = caller;
    }

    /** The agent of this queue has hung up. */
    void begin(SimQueue queue) {
        begun = true;
        caller.tellExit(queue.settings().name(), "CONTINUE", "");
        SimChannel channel = caller.channel();
        channel.context = "ringloop-rating";
        channel.exten = "s";
        channel.application = "Read";
        ask();
        String planned = caller.plan().rating();
        for (int i = 0; i < planned.length(); i++) {
            char key = planned.charAt(i);
            exchange.loop.later(exchange.settings.announcement().multipliedBy(i + 1L), () -> press(key));
        }
    }

    boolean begun() {
        return begun;
    }

    void press(char key) {
        if (caller.over() || silence == null) {
            return;
        }
        Loop.cancel(silence);
        if (key < '1' || key > '5') {
            notUnderstood();
            return;
        }
        keys.append(key);
        again = false;
        if (keys.length() < QUESTIONS) {
            ask();
        } else {
            thank();
        }
    }

    /** Told once, when the channel ends of a caller who was asked. */
    void tell() {
        Loop.cancel(silence);
        if (!begun) {
            return;
        }
        exchange.wire.emit(exchange.userEvent(caller.channel(), "RingloopRated")
                .put("Attitude", mark(0))
                .put("Efficiency", mark(1))
                .put("Accuracy", mark(2)));
    }

    private void ask() {
        silence = exchange.loop.later(exchange.settings.offer(), this::notUnderstood);
    }

    private void notUnderstood() {
        if (caller.over()) {
            return;
        }
        if (again) {
            thank();
        } else {
            again = true;
            ask();
        }
    }

    private void thank() {
        silence = null;
        caller.leaveAfterNotice();
    }

    private String mark(int question) {
        return question < keys.length() ? String.valueOf(keys.charAt(question)) : "";
    }
}
