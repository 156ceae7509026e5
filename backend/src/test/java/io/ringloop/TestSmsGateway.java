package io.ringloop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An SMS gateway on loopback. It keeps what was posted, by number, and answers a number with the statuses that a test has
 * set, one after the other, before it takes a message.
 */
public final class TestSmsGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String SECRET = "gateway secret";
    public static final String RECEIPT_SECRET = "receipt secret";

    /** What was posted. */
    public record Post(String body, String signature, int answered) {}

    private static final Map<String, List<Post>> POSTS = new ConcurrentHashMap<>();
    private static final Map<String, List<Integer>> REFUSALS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "ringloop.sms.url=http://localhost:"
                                + SERVER.getAddress().getPort() + "/messages",
                        "ringloop.sms.secret=" + SECRET,
                        "ringloop.sms.receipt-secret=" + RECEIPT_SECRET)
                .applyTo(context);
    }

    public static List<Post> posts(String number) {
        return POSTS.getOrDefault(number, List.of());
    }

    /** The next messages to a number are answered with these statuses. */
    public static void refuse(String number, Integer... statuses) {
        REFUSALS.put(number, new CopyOnWriteArrayList<>(statuses));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/messages", TestSmsGateway::take);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var number = body.replaceAll(".*\"to\":\"([^\"]+)\".*", "$1");
        var refusals = REFUSALS.getOrDefault(number, List.of());
        var status = refusals.isEmpty() ? 202 : refusals.remove(0);
        var signature = exchange.getRequestHeaders().getFirst("X-Ringloop-Signature");
        POSTS.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(new Post(body, signature, status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
