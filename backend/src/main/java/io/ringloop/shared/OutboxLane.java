package io.ringloop.shared;

import io.ringloop.shared.store.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers the messages of some topics one after the other, with a thread of its own. */
final class OutboxLane {

    private static final Logger log = LoggerFactory.getLogger(OutboxLane.class);
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Messages written by other nodes, or due again, are found at the latest after this time. */
    private static final long POLL_MILLIS = 1_000;

    private final String name;
    private final Map<String, OutboxHandler> handlers;
    private final OutboxStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxLane(
            String name,
            List<OutboxHandler> handlers,
            OutboxStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.name = name;
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    void wake() {
        news.release();
    }

    void start() {
        var worker = new Thread(this::work, name);
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    void stop() {
        var worker = thread;
        thread = null;
        if (worker != null) {
            worker.interrupt();
            try {
                worker.join(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                while (isRunning() && deliverNext()) {
                    log.trace("delivered one message");
                }
                var woken = news.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                log.trace("woken: {}", woken);
                news.drainPermits();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException databaseAway) {
                log.warn("Outbox waits for the database: {}", databaseAway.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Delivers the message that is due longest; false when none is. */
    private boolean deliverNext() {
        var current = new OutboxMessage[1];
        var topics = topicsInReach();
        if (topics.isEmpty()) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var message = store.lockNextDue(topics, clock.instant());
                if (message == null) {
                    return false;
                }
                current[0] = message;
                handle(message);
                store.delivered(message.id(), clock.instant());
                return true;
            }));
        } catch (OutboxPostponed waiting) {
            transaction.executeWithoutResult(status -> store.postpone(current[0].id(), waiting.until()));
            return true;
        } catch (DeliveryFailed failed) {
            tryAgain(current[0], failed);
            return true;
        }
    }

    private Set<String> topicsInReach() {
        return handlers.values().stream()
                .filter(OutboxHandler::ready)
                .map(OutboxHandler::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void handle(OutboxMessage message) {
        try {
            var handler = handlers.get(message.topic());
            if (handler != null) {
                handler.handle(message);
            }
        } catch (OutboxPostponed waiting) {
            throw waiting;
        } catch (Exception failure) {
            throw new DeliveryFailed(failure);
        }
    }

    private void tryAgain(OutboxMessage message, DeliveryFailed failed) {
        var attempts = message.attempts() + 1;
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 12));
        var due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        var reason = String.valueOf(failed.getCause());
        log.warn("Message {} {} not delivered, attempt {}: {}", message.topic(), message.key(), attempts, reason);
        transaction.executeWithoutResult(
                status -> store.failed(message.id(), attempts, reason, due, attempts >= MOST_ATTEMPTS));
    }

    private static final class DeliveryFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeliveryFailed(Exception cause) {
            super(cause);
        }
    }
}
