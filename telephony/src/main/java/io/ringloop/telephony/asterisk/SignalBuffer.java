package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.PbxListener;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bounded buffer between the thread that reads the wire and the one thread that hands signals over. Signals are refused when it is
 * full; changes of the link always find room, as there are few.
 */
final class SignalBuffer {

    private static final Logger log = LoggerFactory.getLogger(SignalBuffer.class);
    private static final int BATCH = 500;
    private static final long LINGER_MICROS = 2_000;
    private static final Duration RETRY = Duration.ofMillis(50);
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(2);

    private final LinkedBlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger signals = new AtomicInteger();
    private final AtomicLong handed = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final int capacity;
    private final PbxListener listener;
    private final Thread writer;
    private volatile boolean closed;

    SignalBuffer(String name, int capacity, PbxListener listener) {
        this.capacity = capacity;
        this.listener = listener;
        this.writer = Threads.start("ringloop-signals-" + name, this::write);
    }

    /** False when full. Never blocks. */
    boolean offer(PbxSignal signal) {
        if (signals.get() >= capacity) {
            return false;
        }
        signals.incrementAndGet();
        return queue.add(signal);
    }

    void change(LinkChange change) {
        queue.add(change);
    }

    int backlog() {
        return signals.get();
    }

    long handed() {
        return handed.get();
    }

    long unreadable() {
        return unreadable.get();
    }

    /** Hands over what is there, for at most the given time. */
    void close(Duration patience) {
        closed = true;
        try {
            writer.join(patience.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
    }

    private void write() {
        List<PbxSignal> batch = new ArrayList<>();
        try {
            while (!closed || !queue.isEmpty()) {
                Object item = queue.poll(100, TimeUnit.MILLISECONDS);
                LinkChange change = null;
                long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(LINGER_MICROS);
                while (item != null) {
                    if (item instanceof LinkChange linkChange) {
                        change = linkChange;
                        break;
                    }
                    batch.add((PbxSignal) item);
                    item = batch.size() >= BATCH ? null : nextWithin(until);
                }
                hand(batch, change);
                batch = new ArrayList<>();
            }
        } catch (InterruptedException stopping) {
            log.debug("signals: {} left when stopped", signals.get());
        }
    }

    private @Nullable Object nextWithin(long until) throws InterruptedException {
        Object item = queue.poll();
        return item != null ? item : queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void hand(List<PbxSignal> batch, @Nullable LinkChange change) throws InterruptedException {
        if (!batch.isEmpty()) {
            List<PbxSignal> handedOver = List.copyOf(batch);
            untilTaken(() -> listener.received(handedOver));
            signals.addAndGet(-batch.size());
            handed.addAndGet(batch.size());
            unreadable.addAndGet(batch.stream()
                    .filter(signal -> signal.event() instanceof Unreadable)
                    .count());
        }
        if (change != null) {
            untilTaken(() -> listener.link(change));
        }
    }

    private void untilTaken(Runnable handOver) throws InterruptedException {
        Duration pause = RETRY;
        while (true) {
            try {
                handOver.run();
                return;
            } catch (RuntimeException refused) {
                log.warn("signals could not be handed over, {} waiting; again in {}", signals.get(), pause, refused);
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(RETRY_LIMIT) > 0 ? RETRY_LIMIT : pause.multipliedBy(2);
            }
        }
    }
}
