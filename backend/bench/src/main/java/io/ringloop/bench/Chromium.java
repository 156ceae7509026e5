package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A page in a real Chromium without a window, worked over its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger orders = new AtomicInteger();
    private final ConcurrentHashMap<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    /** @param profile a folder of its own, which need not exist */
    Chromium(Path profile) throws IOException, InterruptedException {
        Files.createDirectories(profile);
        Path port = profile.resolve("DevToolsActivePort");
        Files.deleteIfExists(port);
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--autoplay-policy=no-user-gesture-required",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(page(port), new Listener())
                    .join();
        } catch (IOException | InterruptedException | RuntimeException broken) {
            process.destroy();
            throw broken;
        }
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Gives the page the cookies of somebody who has signed in. */
    void signIn(Web person) throws IOException, InterruptedException {
        for (var cookie : person.cookies()) {
            order(
                    "Network.setCookie",
                    Map.of(
                            "name",
                            cookie.getName(),
                            "value",
                            cookie.getValue(),
                            "url",
                            person.at("/").toString()));
        }
    }

    void open(URI address) throws IOException, InterruptedException {
        order("Page.navigate", Map.of("url", address.toString()));
    }

    /** The number that a script of the page promises. */
    double number(String script) throws IOException, InterruptedException {
        JsonNode told =
                order("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (!told.path("result").path("value").isNumber()) {
            throw new IOException("the page answered " + told);
        }
        return told.path("result").path("value").asDouble();
    }

    private JsonNode order(String method, Map<String, ?> params) throws IOException, InterruptedException {
        int id = orders.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        socket.sendText(Web.JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true);
        try {
            JsonNode told = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (told.has("error")) {
                throw new IOException(method + ": " + told.path("error"));
            }
            return told.path("result");
        } catch (ExecutionException | TimeoutException silent) {
            throw new IOException(method + " was not answered", silent);
        }
    }

    /** Where its page is spoken with, once there is one. */
    private static URI page(Path port) throws IOException, InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < limit) {
            for (JsonNode each : pages(port)) {
                if (each.path("type").asText().equals("page")) {
                    return URI.create(each.path("webSocketDebuggerUrl").asText());
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("Chromium does not start");
    }

    private static JsonNode pages(Path port) throws IOException, InterruptedException {
        if (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
            return Web.JSON.nullNode();
        }
        var list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        return Web.JSON.readTree(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Puts the parts of an answer together. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void hear(String message) {
            try {
                JsonNode told = Web.JSON.readTree(message);
                var asked = answers.remove(told.path("id").asInt());
                if (asked != null) {
                    asked.complete(told);
                }
            } catch (IOException unread) {
                throw new IllegalStateException(unread);
            }
        }
    }
}
