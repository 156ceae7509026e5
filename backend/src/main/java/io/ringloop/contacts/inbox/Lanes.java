package io.ringloop.contacts.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Threads that reduce side by side; one of them is the caller's. */
@Component
class Lanes implements DisposableBean {

    private final int count;
    private final ExecutorService others;

    Lanes(PbxSettings settings) {
        count = settings.lanes();
        var number = new AtomicInteger(1);
        others = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
            var thread = new Thread(task, "reduce-lane-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    int count() {
        return count;
    }

    /**
     * Does the work on each part and returns when all is done.
     *
     * @throws RuntimeException what the work on a part threw; the others were gone on with
     */
    void each(List<Part> parts, Consumer<Part> work) {
        var running = parts.stream()
                .skip(1)
                .map(part -> CompletableFuture.runAsync(() -> work.accept(part), others))
                .toList();
        var all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        try {
            work.accept(parts.get(0));
        } catch (RuntimeException failed) {
            all.exceptionally(another -> null).join();
            throw failed;
        }
        try {
            all.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void destroy() {
        others.shutdown();
    }
}
