package io.ringloop.telephony.simulator;

import io.ringloop.telephony.QueueExited;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The context ringloop-wait of the sample dialplan: those who have the skill first, then everybody, a callback offered in between. */
final class WaitingCourse {

    private enum Step {
        SKILLED,
        EVERYONE,
        OFFER,
        LAST
    }

    private final Exchange exchange;
    private final Caller caller;
    private final SimQueue queue;
    private final @Nullable SimQueue skilled;
    private final Duration skilledFor;
    private final @Nullable Duration offerAfter;
    private final Instant since = Instant.now();
    private int priority;
    private Step step = Step.LAST;

    WaitingCourse(
            Exchange exchange,
            Caller caller,
            String queue,
            int priority,
            String skilled,
            Duration skilledFor,
            @Nullable Duration offerAfter) {
        this.exchange = exchange;
        this.caller = caller;
        this.queue = Objects.requireNonNull(exchange.queues.get(queue));
        this.priority = priority;
        this.skilled = exchange.queues.get(skilled);
        this.skilledFor = skilledFor;
        this.offerAfter = offerAfter;
    }

    void begin() {
        if (skilled == null || skilledFor.isZero()) {
            everyone();
        } else {
            step = Step.SKILLED;
            caller.enter(skilled, priority, skilledFor);
        }
    }

    /** False when the wait is over. */
    boolean goesOn(String status) {
        if (step == Step.SKILLED) {
            caller.tellExit(Objects.requireNonNull(skilled).settings().name(), QueueExited.MOVED_ON, "");
            priority++;
            everyone();
            return true;
        }
        if (step == Step.EVERYONE && status.equals("TIMEOUT")) {
            offer();
            return true;
        }
        return false;
    }

    /** The queue the caller leaves by accepting the offer; null while there is none. */
    @Nullable
    String acceptsOffer() {
        if (step != Step.OFFER) {
            return null;
        }
        step = Step.LAST;
        return queue.settings().name();
    }

    private void everyone() {
        if (offerAfter == null || offerAfter.compareTo(queue.settings().longestWait()) >= 0) {
            last();
            return;
        }
        Duration left = offerAfter.minus(waited());
        if (left.toMillis() <= 0) {
            offer();
        } else {
            step = Step.EVERYONE;
            caller.enter(queue, priority, left);
        }
    }

    private void offer() {
        step = Step.OFFER;
        caller.channel().application = "Background";
        exchange.loop.later(exchange.settings.offer(), this::stays);
    }

    private void stays() {
        if (step == Step.OFFER && caller.follows(this)) {
            caller.tellExit(queue.settings().name(), QueueExited.MOVED_ON, "");
            priority++;
            last();
        }
    }

    private void last() {
        step = Step.LAST;
        Duration left = queue.settings().longestWait().minus(waited());
        caller.enter(queue, priority, left.toMillis() < 1 ? Duration.ofMillis(1) : left);
    }

    private Duration waited() {
        return Duration.between(since, Instant.now());
    }
}
