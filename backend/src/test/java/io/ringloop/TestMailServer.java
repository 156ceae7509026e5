package io.ringloop;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on loopback that wants a sign-in and keeps what it is given, by recipient. It answers a recipient with the
 * codes that a test has set, one after the other, before it takes a message.
 */
public final class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PASSWORD = "a mail password";

    private static final Map<String, List<byte[]>> RECEIVED = new ConcurrentHashMap<>();
    private static final Map<String, List<Integer>> REFUSALS = new ConcurrentHashMap<>();
    private static final SMTPServer SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "ringloop.smtp.host=localhost",
                        "ringloop.smtp.port=" + SERVER.getPortAllocated(),
                        "ringloop.smtp.security=none",
                        "ringloop.smtp.user=ringloop",
                        "ringloop.smtp.password=" + PASSWORD,
                        "ringloop.smtp.from=service@ringloop.example",
                        "ringloop.smtp.name=客户服务")
                .applyTo(context);
    }

    /** The messages for an address as they came. */
    public static List<byte[]> received(String address) {
        return RECEIVED.getOrDefault(address, List.of());
    }

    /** The next messages to an address are answered with these codes. */
    public static void refuse(String address, Integer... codes) {
        REFUSALS.put(address, new CopyOnWriteArrayList<>(codes));
    }

    private static SMTPServer start() {
        var server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("ringloop") || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth()
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
        return server;
    }

    private static final class Handler implements MessageHandler {

        private String recipient = "";

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String address) throws RejectException {
            var refusals = REFUSALS.getOrDefault(address, List.of());
            if (!refusals.isEmpty()) {
                throw new RejectException(refusals.remove(0), "told to refuse " + address);
            }
            recipient = address;
        }

        @Override
        public String data(InputStream data) throws IOException {
            RECEIVED.computeIfAbsent(recipient, key -> new CopyOnWriteArrayList<>())
                    .add(data.readAllBytes());
            return null;
        }

        @Override
        public void done() {}
    }
}
