package io.ringloop.telephony.simulator;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread in which the simulated world happens, so that its state needs no locks and its order is exact. */
final class Loop {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);

    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    Loop(String name) {
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = Executors.defaultThreadFactory().newThread(work);
            made.setName("simulator-" + name);
            made.setDaemon(true);
            thread = made;
            return made;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void run(Runnable work) {
        try {
            executor.execute(guarded(work));
        } catch (RejectedExecutionException closed) {
            log.debug("simulator is closed");
        }
    }

    /** Runs it in the loop and waits for its result. */
    <T extends @Nullable Object> T ask(Supplier<T> question) {
        if (Thread.currentThread() == thread) {
            return question.get();
        }
        try {
            return executor.submit(question::get).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Runs it in the loop and waits until it is done; after the end nothing happens any more. */
    void tell(Runnable work) {
        try {
            ask(() -> {
                work.run();
                return true;
            });
        } catch (RejectedExecutionException closed) {
            log.debug("simulator is closed");
        }
    }

    Future<?> later(Duration delay, Runnable work) {
        return executor.schedule(guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    void close() {
        executor.shutdownNow();
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                log.error("the simulated PBX stumbled", failed);
            }
        };
    }
}
