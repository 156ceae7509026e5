package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A browser's live line (SSE): when did it first hear of which subject? */
final class LiveLine implements AutoCloseable {

    private final Map<String, Long> firstHeard = new ConcurrentHashMap<>();
    private final Consumer<JsonNode> also;
    private final Thread reader;

    LiveLine(Web web) {
        this(web, event -> {});
    }

    /** @param also hears the data of every event */
    LiveLine(Web web, Consumer<JsonNode> also) {
        this.also = also;
        reader = new Thread(() -> listen(web), "live line");
        reader.setDaemon(true);
        reader.start();
    }

    /** {@link System#nanoTime()} of the first event about each subject id. */
    Map<String, Long> firstHeard() {
        return firstHeard;
    }

    private void listen(Web web) {
        var request = HttpRequest.newBuilder(web.at("/api/live"))
                .header("Accept", "text/event-stream")
                .build();
        try {
            web.client().send(request, BodyHandlers.ofLines()).body().forEach(this::line);
        } catch (IOException ended) {
            // the program was stopped
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void line(String line) {
        if (line.startsWith("data:")) {
            long now = System.nanoTime();
            try {
                JsonNode data = Web.JSON.readTree(line.substring("data:".length()));
                firstHeard.putIfAbsent(data.path("id").asText(), now);
                also.accept(data);
            } catch (IOException notJson) {
                throw new IllegalStateException("not JSON on the live line: " + line, notJson);
            }
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
