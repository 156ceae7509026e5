package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A work list as a client of plain Camunda keeps it: nobody tells it of a new task, so it asks for the latest ones again and again, once for
 * all who wait.
 */
final class AskedTasks implements AutoCloseable {

    private static final int PAUSE_MILLIS = 10;

    /** Many times as many as the callers can make between two questions. */
    private static final int LATEST = 50;

    private final Web web;
    private final String question;
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final Thread asking;

    /** @param element the step whose tasks are looked for */
    AskedTasks(Web web, String element) {
        this.web = web;
        question = "/engine-rest/task?taskDefinitionKey=" + element + "&sortBy=created&sortOrder=desc&maxResults="
                + LATEST;
        asking = new Thread(this::ask, "asks for tasks");
        asking.setDaemon(true);
        asking.start();
    }

    /** Starts to look out for the task of an instance; gives it when it was seen. */
    CompletableFuture<JsonNode> of(String instance) {
        return awaited.computeIfAbsent(instance, key -> new CompletableFuture<>());
    }

    private void ask() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!awaited.isEmpty()) {
                    web.get(question).forEach(this::seen);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (IOException failed) {
            awaited.values().forEach(task -> task.completeExceptionally(failed));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void seen(JsonNode task) {
        var waiting = awaited.remove(task.path("processInstanceId").asText());
        if (waiting != null) {
            waiting.complete(task);
        }
    }

    @Override
    public void close() {
        asking.interrupt();
    }
}
