package io.ringloop.notifications.sending;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.shared.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * SMS through a gateway that takes JSON over HTTP: {@code {"id", "to", "text"}}. The id stays the same when a message is
 * posted again; the gateway sends it once.
 */
@Component
class SmsCarrier implements Carrier {

    /** Refusals that may pass: request timeout, too early, too many requests. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final SmsSettings settings;
    private final Json json;
    private final Clock clock;
    private final HttpClient client;

    SmsCarrier(SmsSettings settings, Json json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    /** What is posted. */
    record Message(UUID id, String to, String text) {}

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean on() {
        return settings.on();
    }

    @Override
    public void carry(Notice notice) throws Undeliverable, NotCarried {
        var status =
                post(new Message(notice.id().value(), Objects.requireNonNull(notice.address()), notice.textSent()));
        if (status >= 200 && status < 300) {
            return;
        }
        if (status >= 400 && status < 500 && !PASSING.contains(status)) {
            throw new Undeliverable("sms-refused-" + status);
        }
        throw new NotCarried("SMS gateway answered " + status);
    }

    private int post(Message message) throws NotCarried {
        var body = json.write(message).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header(Signature.HEADER, Signature.sign(settings.secret(), clock.instant(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new NotCarried("SMS gateway: " + away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotCarried("SMS gateway: stopped while waiting");
        }
    }
}
