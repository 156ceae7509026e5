package io.ringloop.telephony.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One AMI connection: a thread that reads actions, a thread that writes what is queued, so that a slow client stops nobody. */
final class AmiSession {

    private final Socket socket;
    private final AmiActions actions;
    private final Wire wire;
    private final LinkedBlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final AtomicInteger unsent = new AtomicInteger();
    private volatile AmiActions.@Nullable User user;
    private volatile boolean events;
    private volatile @Nullable String challenge;
    private volatile boolean closing;

    AmiSession(Socket socket, AmiActions actions, Wire wire) {
        this.socket = socket;
        this.actions = actions;
        this.wire = wire;
    }

    void start() {
        wire.add(this);
        daemon("simulator-ami-read", this::read);
        daemon("simulator-ami-write", this::write);
        say("Asterisk Call Manager/11.0.0\r\n");
    }

    /** An event, for those who see events. */
    void event(String frame) {
        if (events) {
            say(frame);
        }
    }

    void say(String text) {
        if (!wire.silent()) {
            unsent.addAndGet(text.length());
            out.add(text);
        }
    }

    AmiActions.@Nullable User user() {
        return user;
    }

    void loggedIn(AmiActions.User known, boolean seesEvents) {
        user = known;
        events = seesEvents;
    }

    @Nullable
    String challenge() {
        return challenge;
    }

    void challenge(String asked) {
        challenge = asked;
    }

    int unsent() {
        return unsent.get();
    }

    /** Closes once everything said before is written. */
    void closeAfterwards() {
        closing = true;
    }

    void close() {
        wire.remove(this);
        closing = true;
        try {
            socket.close();
        } catch (IOException closed) {
            // that is what was wanted
        }
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            Map<String, String> action = new LinkedHashMap<>();
            String line = in.readLine();
            while (line != null) {
                if (line.isEmpty() && !action.isEmpty()) {
                    if (!wire.silent()) {
                        actions.handle(this, action);
                    }
                    action = new LinkedHashMap<>();
                }
                int colon = line.indexOf(':');
                if (colon > 0) {
                    // repeated headers (variables) are kept together
                    action.merge(
                            line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).trim(),
                            (first, next) -> first + "," + next);
                }
                line = in.readLine();
            }
        } catch (IOException broken) {
            // the client is gone
        } finally {
            close();
        }
    }

    private void write() {
        try {
            OutputStream to = socket.getOutputStream();
            while (!closing || !out.isEmpty()) {
                String text = out.poll(50, TimeUnit.MILLISECONDS);
                if (text != null) {
                    StringBuilder joined = new StringBuilder(text);
                    for (String more = out.poll(); more != null; more = joined.length() < 60_000 ? out.poll() : null) {
                        joined.append(more);
                    }
                    to.write(joined.toString().getBytes(StandardCharsets.UTF_8));
                    unsent.addAndGet(-joined.length());
                }
            }
        } catch (IOException gone) {
            // the client is gone
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
