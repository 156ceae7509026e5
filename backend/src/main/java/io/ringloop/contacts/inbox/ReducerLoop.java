package io.ringloop.contacts.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reduces what one PBX reported: many signals at once, one by one when that fails, and aside with what cannot be reduced. */
final class ReducerLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ReducerLoop.class);
    private static final int BATCH = 100;

    /** What a node left behind that died, is found at the latest after this time. */
    private static final Duration SWEEP = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ATTEMPTS = 3;

    private final String pbx;
    private final Reduction reduction;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private int failures;

    ReducerLoop(String pbx, Reduction reduction, Clock clock) {
        this.pbx = pbx;
        this.reduction = reduction;
        this.clock = clock;
        this.thread = new Thread(this, "reduce-" + pbx);
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    void wake() {
        news.release();
    }

    void end() {
        running = false;
        news.release();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        @Nullable Instant next = null;
        while (running) {
            try {
                next = reduceAll();
            } catch (RuntimeException databaseAway) {
                log.warn("Reducing {} waits: {}", pbx, databaseAway.toString());
                next = clock.instant().plus(PAUSE);
            }
            await(next);
        }
    }

    private void await(@Nullable Instant next) {
        var wait = next == null ? SWEEP : Duration.between(clock.instant(), next);
        wait = wait.compareTo(SWEEP) > 0 ? SWEEP : wait;
        try {
            if (wait.toMillis() > 0 && news.tryAcquire(wait.toMillis() + 1, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    private @Nullable Instant reduceAll() {
        while (running) {
            var reduced = reduceSome();
            if (reduced < BATCH) {
                break;
            }
        }
        decideDue();
        return reduction.nextDecision(pbx);
    }

    private void decideDue() {
        for (var call : reduction.due(pbx)) {
            try {
                reduction.decide(pbx, call);
            } catch (RuntimeException failed) {
                if (Failures.isPassing(failed)) {
                    throw failed;
                }
                log.error("Call {} of {} cannot be decided and is left as it is", call, pbx, failed);
                reduction.leaveUndecided(call);
            }
        }
    }

    private int reduceSome() {
        try {
            var reduced = reduction.reduce(pbx, BATCH);
            failures = 0;
            return reduced;
        } catch (RuntimeException batchFailed) {
            if (Failures.isPassing(batchFailed)) {
                throw batchFailed;
            }
            log.warn("A batch of {} failed, going on one by one", pbx, batchFailed);
            return oneByOne();
        }
    }

    private int oneByOne() {
        for (int i = 0; i < BATCH && running; i++) {
            var first = reduction.first(pbx);
            if (first == null) {
                return i;
            }
            try {
                reduction.reduce(pbx, 1);
                failures = 0;
            } catch (RuntimeException failed) {
                if (Failures.isPassing(failed) || ++failures < ATTEMPTS) {
                    throw failed;
                }
                failures = 0;
                log.error("A signal of {} cannot be reduced and is set aside", pbx, failed);
                reduction.reject(pbx, first, failed);
            }
        }
        return BATCH;
    }
}
