package io.ringloop.shared;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Threads that work side by side; one of them is the caller's. */
public final class Lanes implements AutoCloseable {

    private final int count;
    private final ExecutorService others;

    /** @param name of the threads, before their number */
    public Lanes(String name, int count) {
        this.count = count;
        var number = new AtomicInteger(1);
        others = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public int count() {
        return count;
    }

    /**
     * Does the work on each part, of which there is one at least, and returns when all is done.
     *
     * @throws RuntimeException what the work on a part threw; the others were gone on with
     */
    public <T> void each(List<T> parts, Consumer<T> work) {
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
    public void close() {
        others.shutdown();
    }
}
