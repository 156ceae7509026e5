package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.RouteQuestion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.util.ServerSocketFacade;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The FastAGI side of {@link io.ringloop.telephony.AgiServer}. */
public final class FastAgi implements AgiScript {

    private static final Logger log = LoggerFactory.getLogger(FastAgi.class);
    private static final int ROUTERS = 64;
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private final InetAddress address;
    private final CallRouter router;
    private final Duration limit;
    private final RouteAnswer fallback;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong fallenBack = new AtomicLong();
    private final ExecutorService routers;
    private volatile int port;
    private @Nullable Server server;

    public FastAgi(InetAddress address, int port, CallRouter router, Duration limit, RouteAnswer fallback) {
        this.address = address;
        this.port = port;
        this.router = router;
        this.limit = limit;
        this.fallback = fallback;
        this.routers = new ThreadPoolExecutor(
                0, ROUTERS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.named("ringloop-route"));
    }

    public synchronized void start() throws IOException {
        if (port == 0) {
            try (ServerSocket free = new ServerSocket(0, 1, address)) {
                port = free.getLocalPort();
            }
        }
        Server starting = new Server(this);
        starting.setAddress(address);
        starting.setPort(port);
        starting.setSocketReadTimeout(READ_TIMEOUT_MILLIS);
        Threads.start("ringloop-agi", starting::serve);
        try {
            starting.listening.join();
        } catch (CompletionException refused) {
            throw new IOException(
                    "FastAGI cannot listen on " + address.getHostAddress() + ":" + port, refused.getCause());
        }
        server = starting;
    }

    public int port() {
        return port;
    }

    public long answered() {
        return answered.get();
    }

    public long fallenBack() {
        return fallenBack.get();
    }

    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
        routers.shutdownNow();
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) throws AgiException {
        write(channel, ask(question(request)));
    }

    private RouteAnswer ask(RouteQuestion question) {
        Future<RouteAnswer> asked = null;
        try {
            asked = routers.submit(() -> router.route(question));
            RouteAnswer answer = asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            answered.incrementAndGet();
            return answer;
        } catch (TimeoutException slow) {
            asked.cancel(true);
            log.warn("call {}: no route within {} ms, fallback taken", question.uniqueid(), limit.toMillis());
        } catch (RejectedExecutionException busy) {
            log.warn("call {}: all {} routers busy, fallback taken", question.uniqueid(), ROUTERS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            log.warn("call {}: routing failed, fallback taken", question.uniqueid(), failed);
        }
        fallenBack.incrementAndGet();
        return fallback;
    }

    /** The arguments are given by the dialplan: system name, linkedid, called number, choice in the menu. */
    private static RouteQuestion question(AgiRequest request) {
        String[] arguments = request.getArguments();
        return new RouteQuestion(
                textOr(argument(arguments, 0), "asterisk"),
                textOr(request.getUniqueId(), ""),
                argument(arguments, 1),
                text(request.getChannel()),
                text(request.getCallerIdNumber()),
                textOr(argument(arguments, 2), textOr(text(request.getDnid()), textOr(request.getExtension(), ""))),
                text(request.getLanguage()),
                argument(arguments, 3));
    }

    /** The route is written last: when the answer breaks off before, the dialplan takes its default branch. */
    private static void write(AgiChannel channel, RouteAnswer answer) throws AgiException {
        set(channel, "RINGLOOP_QUEUE", answer.queue());
        set(channel, "RINGLOOP_PRIORITY", Integer.toString(answer.priority()));
        set(channel, "RINGLOOP_SKILLS", String.join("-", answer.skills()));
        set(channel, "RINGLOOP_SCRIPT", answer.script());
        set(channel, "RINGLOOP_DECISION", answer.decisionId());
        set(
                channel,
                "RINGLOOP_CALLBACK_AFTER",
                answer.offerCallbackAfterSec() == null
                        ? null
                        : answer.offerCallbackAfterSec().toString());
        RouteAnswer.Skilled skilled = answer.skilled();
        if (skilled != null) {
            set(channel, "RINGLOOP_SKILLED", skilled.queue());
            set(channel, "RINGLOOP_SKILLED_FOR", Integer.toString(skilled.seconds()));
        }
        Integer minutes = answer.announced().waitMinutes();
        set(channel, "RINGLOOP_WAIT_MINUTES", minutes == null ? null : minutes.toString());
        set(channel, "RINGLOOP_DISTURBANCE", answer.announced().disturbance() ? "1" : null);
        set(channel, "RINGLOOP_RATE", answer.askRating() ? "1" : null);
        RouteAnswer.Consent recording = answer.recording();
        set(channel, "RINGLOOP_RECORD", recording == null ? null : recording.code());
        set(channel, "RINGLOOP_ROUTE", answer.route().text());
    }

    private static void set(AgiChannel channel, String name, @Nullable String value) throws AgiException {
        if (value != null && !value.isEmpty()) {
            channel.setVariable(name, value);
        }
    }

    private static @Nullable String argument(String @Nullable [] arguments, int index) {
        return arguments == null || arguments.length <= index ? null : text(arguments[index]);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() || value.equals("unknown") ? null : value;
    }

    private static String textOr(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** Tells when it listens, or why it cannot. */
    private static final class Server extends DefaultAgiServer {

        private final CompletableFuture<Boolean> listening = new CompletableFuture<>();

        private Server(AgiScript script) {
            super(script);
        }

        @Override
        protected ServerSocketFacade createServerSocket() throws IOException {
            try {
                ServerSocketFacade socket = super.createServerSocket();
                listening.complete(true);
                return socket;
            } catch (IOException refused) {
                listening.completeExceptionally(refused);
                throw refused;
            }
        }

        private void serve() {
            try {
                startup();
            } catch (IOException refused) {
                listening.completeExceptionally(refused);
            }
        }
    }
}
