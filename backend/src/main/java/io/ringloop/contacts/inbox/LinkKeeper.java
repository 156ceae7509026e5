package io.ringloop.contacts.inbox;

import io.ringloop.routing.PbxLinks;
import io.ringloop.telephony.Pbx;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the links to the PBXs on one node: the one that holds a lock in the database. Another node takes over when that one dies, and a node that
 * lost the lock to another closes its links. Even while two listen for a moment nothing is doubled, since contacts are unique and the reducer is
 * idempotent.
 */
@Component
class LinkKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LinkKeeper.class);
    private static final long LOOK_SECONDS = 2;
    private static final int VALID_SECONDS = 5;

    /** How often a node without links lets others go first after the database was away: whoever had the links keeps them. */
    private static final int COURTESY = 2;

    private final PbxLinks links;
    private final Inbox inbox;
    private final LinkWatch watch;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final List<Pbx> open = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService timer;
    private @Nullable Connection leadership;
    private int waits;

    LinkKeeper(PbxLinks links, Inbox inbox, LinkWatch watch, DataSource database, TransactionTemplate transaction) {
        this.links = links;
        this.inbox = inbox;
        this.watch = watch;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "pbx-links");
            thread.setDaemon(true);
            return thread;
        });
        timer = started;
        started.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        closeLinks();
        release();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** Opened after the reducers run, closed before they end. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private void look() {
        if (waits > 0) {
            waits--;
            return;
        }
        try {
            if (links.all().isEmpty()) {
                release();
            } else if (leads()) {
                links.all().forEach(this::keep);
            } else {
                closeLinks();
            }
        } catch (RuntimeException | SQLException databaseAway) {
            log.warn("Links to PBXs wait: {}", databaseAway.toString());
            release();
            waits = open.isEmpty() ? COURTESY : 0;
        }
    }

    private void closeLinks() {
        open.forEach(Pbx::close);
        open.clear();
    }

    private void keep(Pbx pbx) {
        if (open.contains(pbx)) {
            watch.seen(pbx.name());
            return;
        }
        transaction.executeWithoutResult(status -> watch.begins(pbx.name()));
        open.add(pbx);
        try {
            pbx.open(inbox);
        } catch (RuntimeException refused) {
            log.error("The link to {} cannot be opened", pbx.name(), refused);
        }
    }

    private boolean leads() throws SQLException {
        var connection = leadership;
        if (connection != null && connection.isValid(VALID_SECONDS)) {
            return true;
        }
        release();
        connection = database.getConnection();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select pg_try_advisory_lock(hashtextextended('contacts.pbx-links', 0))")) {
            if (result.next() && result.getBoolean(1)) {
                leadership = connection;
                return true;
            }
        }
        connection.close();
        return false;
    }

    private void release() {
        var connection = leadership;
        leadership = null;
        if (connection == null) {
            return;
        }
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()"); // the connection goes back to the pool
        } catch (SQLException alreadyGone) {
            log.trace("leadership", alreadyGone);
        }
    }
}
