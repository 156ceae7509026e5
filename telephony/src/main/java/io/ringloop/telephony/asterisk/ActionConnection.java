package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.AsteriskSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection actions travel on, as the writing user, without events. Kept warm by pings; after any doubt it is replaced by a new object.
 * Nothing is ever sent twice.
 */
final class ActionConnection {

    private static final Logger log = LoggerFactory.getLogger(ActionConnection.class);
    private static final int SENDERS = 4;
    private static final int WAITING = 2_000;
    private static final long TICK_MILLIS = 1_000;

    private final AsteriskSettings settings;
    private final ExecutorService senders;
    private final ScheduledExecutorService keeper;
    private final Object changed = new Object();
    private volatile @Nullable DefaultManagerConnection connection;
    private volatile boolean open;
    // an attempt to connect failed and none has succeeded since: nobody waits for the next
    private volatile boolean failing;

    // of the keeper alone
    private Instant notBefore = Instant.MIN;
    private Instant pinged = Instant.MIN;

    ActionConnection(AsteriskSettings settings) {
        this.settings = settings;
        this.senders = new ThreadPoolExecutor(
                SENDERS,
                SENDERS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Threads.named("ringloop-actions-" + settings.name()));
        this.keeper = Executors.newSingleThreadScheduledExecutor(Threads.named("ringloop-actions-keeper"));
    }

    void open() {
        open = true;
        long tick = Math.min(settings.timing().pingInterval().toMillis(), TICK_MILLIS);
        keeper.scheduleWithFixedDelay(this::keep, 0, tick, TimeUnit.MILLISECONDS);
    }

    void close() {
        open = false;
        keeper.shutdownNow();
        senders.shutdown();
        DefaultManagerConnection last = connection;
        if (last != null) {
            retire(last);
        }
    }

    CompletableFuture<ActionResult> send(ManagerAction action) {
        try {
            return CompletableFuture.supplyAsync(() -> sendNow(action), senders);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(
                    new ActionResult(Outcome.NOT_SENT, open ? "too many actions wait" : "the link is closed"));
        }
    }

    private ActionResult sendNow(ManagerAction action) {
        DefaultManagerConnection used = connected();
        if (used == null) {
            return new ActionResult(Outcome.NOT_SENT, "no link for actions");
        }
        try {
            ManagerResponse response =
                    used.sendAction(action, settings.timing().actionTimeout().toMillis());
            return response instanceof ManagerError
                    ? new ActionResult(Outcome.REFUSED, response.getMessage())
                    : new ActionResult(Outcome.ACCEPTED, response.getMessage());
        } catch (IllegalStateException notConnected) {
            retire(used);
            return new ActionResult(Outcome.NOT_SENT, "no link for actions");
        } catch (TimeoutException | IOException silent) {
            retire(used);
            return new ActionResult(Outcome.UNKNOWN, "no answer to " + action.getAction());
        }
    }

    /** Waits for the first connection, or for the one after a loss, but not for one that has failed before. */
    private @Nullable DefaultManagerConnection connected() {
        long until = System.nanoTime() + settings.timing().actionTimeout().toNanos();
        synchronized (changed) {
            while (connection == null && open && !failing) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    break;
                }
                try {
                    changed.wait(left);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            return connection;
        }
    }

    private void keep() {
        try {
            DefaultManagerConnection used = connection;
            if (used == null) {
                connect();
            } else if (used.getState() != ManagerConnectionState.CONNECTED) {
                retire(used);
                connect();
            } else if (pinged.plus(settings.timing().pingInterval()).isBefore(Instant.now())) {
                ping(used);
            }
        } catch (RuntimeException stumbled) {
            log.warn("actions on {}: the connection could not be kept", settings.name(), stumbled);
        }
    }

    private void ping(DefaultManagerConnection used) {
        pinged = Instant.now();
        try {
            used.sendAction(new PingAction(), settings.timing().pingTimeout().toMillis());
        } catch (IllegalStateException | TimeoutException | IOException dead) {
            retire(used);
        }
    }

    private void connect() {
        if (!open || Instant.now().isBefore(notBefore)) {
            return;
        }
        DefaultManagerConnection fresh = build();
        try {
            fresh.login("off");
            pinged = Instant.now();
            change(fresh, false);
            return;
        } catch (AuthenticationFailedException refused) {
            if (refused.getCause() == null) {
                log.warn("actions on {}: user or password not accepted", settings.name());
                notBefore = Instant.now().plus(settings.timing().refusedRetry());
            }
        } catch (IOException | TimeoutException | IllegalStateException unreachable) {
            log.debug("actions on {}: not reachable", settings.name(), unreachable);
        }
        change(null, true);
    }

    private void change(@Nullable DefaultManagerConnection now, boolean failed) {
        synchronized (changed) {
            connection = now;
            failing = failed;
            changed.notifyAll();
        }
    }

    private DefaultManagerConnection build() {
        AsteriskSettings.Timing timing = settings.timing();
        DefaultManagerConnection fresh = new DefaultManagerConnection(
                settings.host(),
                settings.port(),
                settings.writer().user(),
                settings.writer().secret());
        fresh.setSsl(settings.tls());
        fresh.setSocketTimeout((int) timing.connectTimeout().toMillis());
        fresh.setDefaultResponseTimeout(timing.connectTimeout().toMillis());
        fresh.setSocketReadTimeout((int)
                timing.pingInterval().plus(timing.pingTimeout()).multipliedBy(3).toMillis());
        fresh.setKeepAliveAfterAuthenticationFailure(false);
        return fresh;
    }

    /** Leaving can take the library seconds when the other side is silent, so nobody waits for it. */
    private void retire(DefaultManagerConnection retired) {
        synchronized (changed) {
            if (connection == retired) {
                connection = null;
            }
        }
        if (open) {
            try {
                keeper.execute(this::keep);
            } catch (RejectedExecutionException closing) {
                log.debug("actions on {}: closed meanwhile", settings.name());
            }
        }
        Threads.start("ringloop-actions-leave", () -> {
            try {
                retired.logoff();
            } catch (RuntimeException alreadyGone) {
                // nothing to leave; the library stumbles over sockets closed twice
            }
        });
    }
}
