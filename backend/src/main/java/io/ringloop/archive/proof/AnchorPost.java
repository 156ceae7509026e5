package io.ringloop.archive.proof;

import io.ringloop.shared.Json;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.stereotype.Component;

/** Posts {@code {"number", "hash", "sealedAt"}} of each block, again until it is taken. */
@Component
class AnchorPost implements OutboxHandler {

    private final AnchorSettings settings;
    private final Json json;
    private final HttpClient client;

    AnchorPost(AnchorSettings settings, Json json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    @Override
    public String topic() {
        return Anchoring.TOPIC;
    }

    @Override
    public boolean ready() {
        return !settings.url().isBlank();
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public void handle(OutboxMessage message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.write(message.payload())))
                .build();
        var status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status < 200 || status >= 300) {
            throw new IOException("the keeper of anchors answered " + status);
        }
    }
}
