package io.ringloop.shared;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Remembers what was delivered, and fails when told to. */
@Component
public class RecordingOutboxHandler implements OutboxHandler {

    public static final String TOPIC = "test-outbox";

    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failNext = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean ready = true;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    /** Whether this node can deliver. */
    public void ready(boolean able) {
        ready = able;
    }

    @Override
    public void handle(OutboxMessage message) {
        if (failNext.compareAndSet(true, false)) {
            failures.incrementAndGet();
            throw new IllegalStateException("told to fail");
        }
        delivered.add(message.key());
    }

    public void clear() {
        delivered.clear();
        failNext.set(false);
        failures.set(0);
    }

    public void failNext() {
        failNext.set(true);
    }

    int failures() {
        return failures.get();
    }

    public List<String> keys() {
        return delivered;
    }
}
