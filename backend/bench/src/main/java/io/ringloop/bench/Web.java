package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks JSON over HTTP to one program, with its cookies and, where it has one, its CSRF token. */
final class Web {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Web(int port) {
        base = "http://localhost:" + port;
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** @param headers names and values */
    JsonNode post(String path, Map<String, ?> body, String... headers) throws IOException, InterruptedException {
        return send(withBody("POST", path, body, headers));
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(withBody("PUT", path, body));
    }

    /** Sends a table, which may take its time. */
    JsonNode put(String path, byte[] table) throws IOException, InterruptedException {
        return send(request(path)
                .timeout(LONG)
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(table))
                .build());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    HttpClient client() {
        return client;
    }

    private HttpRequest withBody(String method, String path, Map<String, ?> body, String... headers)
            throws IOException {
        var request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30));
        String token = csrfToken();
        return token == null ? builder : builder.header("X-XSRF-TOKEN", token);
    }

    private @Nullable String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(CSRF_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    }
}
