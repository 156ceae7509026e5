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
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final ExecutorService fetching = Executors.newFixedThreadPool(Settings.CALLERS);
    private final AtomicLong fetched = new AtomicLong();
    private final LiveLine live;

    NewTasks(Web web) {
        this.web = web;
        live = new LiveLine(web, this::changed);
    }

    /** Starts to look out for the next task whose subject ends with this word, such as a number; gives its row when it was fetched. */
    CompletableFuture<JsonNode> about(String word) {
        return awaited.computeIfAbsent(word, key -> new CompletableFuture<>());
    }

    /** How many new tasks were told and fetched so far. */
    long fetched() {
        return fetched.get();
    }

    static JsonNode await(CompletableFuture<JsonNode> row) throws InterruptedException, IOException {
        try {
            return row.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException missing) {
            throw new IOException("a task was not seen", missing);
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
            JsonNode row = web.get("/api/tasks/" + task);
            String subject = row.path("subject").asText();
            var waiting = awaited.remove(subject.substring(subject.lastIndexOf(' ') + 1));
            if (waiting != null) {
                waiting.complete(row);
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
