package io.ringloop.shared;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes as long as a test wants, and puts off what it is told to. */
@Component
class SlowOutboxHandler implements OutboxHandler {

    static final String TOPIC = "test-outbox-slow";

    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicReference<@Nullable Instant> waitUntil = new AtomicReference<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public void handle(OutboxMessage message) throws InterruptedException {
        var until = waitUntil.getAndSet(null);
        if (until != null) {
            throw new OutboxPostponed(until);
        }
        gate.get().await();
        delivered.add(message.key() + " after " + message.attempts());
    }

    CountDownLatch close() {
        var closed = new CountDownLatch(1);
        gate.set(closed);
        return closed;
    }

    void postponeNext(Instant until) {
        waitUntil.set(until);
    }

    /** Whether it was told to put off a message and has not yet. */
    boolean isWaiting() {
        return waitUntil.get() != null;
    }

    List<String> delivered() {
        return delivered;
    }
}
