package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A work list as a browser keeps it: told of a new task over the live line, it fetches that row. */
final class NewTasks implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    private final Web web;
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final ExecutorService fetching = Executors.newFixedThreadPool(Settings.CALLERS);
    private final AtomicLong fetched = new AtomicLong();
    private final LiveLine live;

    NewTasks(Web web) {
        this.web = web;
        live = new LiveLine(web, this::changed);
    }

    /** Starts to look out for a task about this number; done when its row was fetched. */
    CompletableFuture<Void> about(String number) {
        return awaited.computeIfAbsent(number, key -> new CompletableFuture<>());
    }

    /** How many new tasks were told and fetched so far. */
    long fetched() {
        return fetched.get();
    }

    static void await(CompletableFuture<Void> row) throws InterruptedException, IOException {
        try {
            row.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException missing) {
            throw new IOException("the task of a call was not seen", missing);
        }
    }

    private void changed(JsonNode event) {
        if (event.path("type").asText().equals("task")
                && event.path("change").asText().equals("created")) {
            fetching.execute(() -> fetch(event.path("id").asText()));
        }
    }

    private void fetch(String task) {
        try {
            var row =
                    awaited.remove(web.get("/api/tasks/" + task).path("subject").asText());
            if (row != null) {
                row.complete(null);
            }
        } catch (IOException gone) {
            // done with already: nobody waits for it
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            fetched.incrementAndGet();
        }
    }

    @Override
    public void close() {
        live.close();
        fetching.shutdownNow();
    }
}
