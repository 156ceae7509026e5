package io.ringloop.shared;

import io.ringloop.shared.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes the same capability on all nodes: "there is news, look into your table". Sent after the commit by {@code NOTIFY}
 * from a connection of its own, many in one, so that committing transactions do not queue for PostgreSQL's notification
 * lock. A lost signal is made good by the listener's own slow poll and by the call after every reconnect.
 */
@Component
public class Signals implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final int LISTEN_MILLIS = 10_000;
    private static final long RECONNECT_MILLIS = 500;

    private final DatabaseAccess access;
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile @Nullable Connection listening;

    Signals(DatabaseAccess access) {
        this.access = access;
    }

    /** Registers before the application is ready; called on every node, also once after each reconnect. */
    public void onSignal(String channel, Runnable listener) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a channel name: " + channel);
        }
        listeners.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Wakes this node at once and the others soon; when in a transaction, after its commit. */
    public void send(String channel) {
        AfterCommit.run(() -> {
            tell(channel);
            if (queued.add(channel)) {
                outgoing.add(channel);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        startThread("signals-listen", this::listen);
        startThread("signals-send", this::sendAll);
    }

    @Override
    public void stop() {
        running = false;
        closeQuietly(listening);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Listening starts before and ends after what depends on it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void tell(String channel) {
        for (var listener : listeners.getOrDefault(channel, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException failed) {
                log.warn("Listener of {} failed", channel, failed);
            }
        }
    }

    private void listen() {
        while (running) {
            try (var connection = access.connect("listen")) {
                listening = connection;
                try (var statement = connection.createStatement()) {
                    for (var channel : listeners.keySet()) {
                        statement.execute("listen " + channel);
                    }
                }
                listeners.keySet().forEach(this::tell);
                var postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    var notifications = postgres.getNotifications(LISTEN_MILLIS);
                    if (notifications == null || notifications.length == 0) {
                        refuseDead(connection);
                        continue;
                    }
                    for (var notification : notifications) {
                        tell(notification.getName());
                    }
                }
            } catch (SQLException lost) {
                if (running) {
                    log.warn("Listening connection lost, connecting again: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void sendAll() {
        while (running) {
            try (var connection = access.connect("notify");
                    var statement = connection.prepareStatement("select pg_notify(?, '')")) {
                while (running) {
                    var channel = outgoing.poll(1, TimeUnit.SECONDS);
                    if (channel != null) {
                        queued.remove(channel);
                        statement.setString(1, channel);
                        statement.execute();
                    }
                }
            } catch (SQLException lost) {
                log.warn("Notifying connection lost, connecting again: {}", lost.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void refuseDead(Connection connection) throws SQLException {
        if (!connection.isValid(5)) {
            throw new SQLException("no answer");
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void startThread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            log.trace("listening connection", alreadyGone);
        }
    }
}
