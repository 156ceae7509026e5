package io.ringloop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A browser as far as the server sees one: keeps cookies and sends the forgery token along, over a real connection. */
public final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The answer: status, headers, JSON. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException notJson) {
                throw new UncheckedIOException(http.body(), notJson);
            }
        }

        public String text(String field) {
            return json().path(field).asText();
        }

        /** The slug of a problem. */
        public String slug() {
            return text("slug");
        }

        public @Nullable String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }
    }

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI origin;
    private String language = "zh-CN";
    private boolean sendsToken = true;

    public Browser(int port) {
        this(port, new CookieManager());
    }

    private Browser(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.origin = URI.create("http://localhost:" + port);
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser, with its cookies, at another node. */
    public Browser at(int port) {
        return new Browser(port, cookies);
    }

    public Browser speaking(String wanted) {
        language = wanted;
        return this;
    }

    /** Forgets to send the forgery token, as a page of somebody else would. */
    public Browser withoutToken() {
        sendsToken = false;
        return this;
    }

    /** Signs in like the sign-in page: asks for the options first, which brings the forgery token. */
    public Answer signIn(String username, String password) {
        get("/api/public/sign-in-options");
        return post("/api/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Opens a stream of server-sent events and reads it into the returned list until it ends. */
    public Stream events(String path, String... headers) {
        var stream = new Stream();
        var request = HttpRequest.newBuilder(origin.resolve(path)).header("Accept", "text/event-stream");
        for (var each = 0; each < headers.length; each += 2) {
            request.header(headers[each], headers[each + 1]);
        }
        client.sendAsync(request.build(), BodyHandlers.ofLines()).whenComplete((answer, failure) -> {
            if (answer != null) {
                try {
                    answer.body().forEach(stream.lines::add);
                } catch (UncheckedIOException cut) {
                    stream.lines.add("cut: " + cut.getMessage());
                }
            }
            stream.ended = true;
        });
        return stream;
    }

    /** What has come over a stream so far. */
    public static final class Stream {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        public List<String> lines() {
            return lines;
        }

        public boolean ended() {
            return ended;
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Sends a form with one file. */
    public Answer upload(String path, String name, byte[] content, String... headers) {
        var form = new ByteArrayOutputStream();
        form.writeBytes("""
                --ringloop\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(name).getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--ringloop--\r\n".getBytes(StandardCharsets.UTF_8));
        return post(path, form.toByteArray(), "multipart/form-data; boundary=ringloop", headers);
    }

    /** Sends a body of any type. */
    public Answer post(String path, byte[] body, String type, String... headers) {
        var request = request("POST", path, BodyPublishers.ofByteArray(body), headers);
        return new Answer(exchange(request.header("Content-Type", type), BodyHandlers.ofString()));
    }

    /** Fetches bytes. */
    public HttpResponse<byte[]> download(String path, String... headers) {
        return exchange(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
    }

    private Answer send(String method, String path, @Nullable String json, String... headers) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        var request = request(method, path, body, headers);
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return new Answer(exchange(request, BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : origin.resolve(path))
                .header("Accept-Language", language)
                .method(method, body);
        if (sendsToken && !method.equals("GET")) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        }
        List<String> pairs = Arrays.asList(headers);
        for (var each = 0; each < pairs.size(); each += 2) {
            request.header(pairs.get(each), pairs.get(each + 1));
        }
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
