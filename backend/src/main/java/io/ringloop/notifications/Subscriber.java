package io.ringloop.notifications;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One connected browser. Events wait in a bounded buffer for a sending thread; a browser that does not keep up is
 * disconnected and resumes by the id of the last event it has seen.
 */
final class Subscriber {

    private static final Logger log = LoggerFactory.getLogger(Subscriber.class);
    private static final int BUFFER = 2_000;

    private final Listener listener;
    private final int staffVersion;
    private final @Nullable String session;
    private final SseEmitter emitter;
    private final Executor senders;
    private final BlockingQueue<SseEmitter.SseEventBuilder> waiting = new ArrayBlockingQueue<>(BUFFER);
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * @param staffVersion of the account when it connected: another one may have other rights
     * @param session the browser's session, without which it may not listen on; null where there is none
     */
    Subscriber(Listener listener, int staffVersion, @Nullable String session, SseEmitter emitter, Executor senders) {
        this.listener = listener;
        this.staffVersion = staffVersion;
        this.session = session;
        this.emitter = emitter;
        this.senders = senders;
    }

    UUID staff() {
        return listener.staff();
    }

    int staffVersion() {
        return staffVersion;
    }

    @Nullable
    String session() {
        return session;
    }

    boolean hears(Audience audience) {
        return listener.isIn(audience);
    }

    boolean closed() {
        return closed;
    }

    /** Never blocks. */
    void offer(SseEmitter.SseEventBuilder event) {
        if (closed) {
            return;
        }
        if (!waiting.offer(event)) {
            log.warn("A browser of {} does not keep up and is disconnected", listener.staff());
            close();
            return;
        }
        send();
    }

    void close() {
        closed = true;
        waiting.clear();
        emitter.complete();
    }

    private void send() {
        if (sending.compareAndSet(false, true)) {
            senders.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (var next = waiting.poll(); next != null && !closed; next = waiting.poll()) {
                emitter.send(next);
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("A browser of {} is gone: {}", listener.staff(), gone.getMessage());
            closed = true;
        } finally {
            sending.set(false);
        }
        if (!closed && !waiting.isEmpty()) {
            send();
        }
    }
}
