package io.ringloop.shared;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Remembers what was delivered, and fails when told to. */
@Component
class RecordingOutboxHandler implements OutboxHandler {

    static final String TOPIC = "test-outbox";

    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failNext = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(OutboxMessage message) {
        if (failNext.compareAndSet(true, false)) {
            failures.incrementAndGet();
            throw new IllegalStateException("told to fail");
        }
        delivered.add(message.key());
    }

    void clear() {
        delivered.clear();
        failNext.set(false);
        failures.set(0);
    }

    void failNext() {
        failNext.set(true);
    }

    int failures() {
        return failures.get();
    }

    List<String> keys() {
        return delivered;
    }
}
