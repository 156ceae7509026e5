package io.ringloop.notifications;

import io.ringloop.notifications.store.LiveEventStore;
import io.ringloop.notifications.store.StoredEvent;
import io.ringloop.shared.Signals;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads, on each node, the events of all nodes and hands each of them once to the browsers of this node. */
@Component
class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final long POLL_SECONDS = 5;

    private final LiveEventStore store;
    private final Subscribers subscribers;
    private final Semaphore news = new Semaphore(0);

    /** Events already handed on whose transaction is not below the mark: id to transaction. */
    private final Map<Long, Long> handedOn = new HashMap<>();

    private volatile long mark = -1;
    private volatile @Nullable Thread thread;

    LiveFeed(LiveEventStore store, Subscribers subscribers, Signals signals) {
        this.store = store;
        this.subscribers = subscribers;
        signals.onSignal(LiveEvents.CHANNEL, news::release);
    }

    @Override
    public void start() {
        var reader = new Thread(this::work, "live-feed");
        reader.setDaemon(true);
        thread = reader;
        reader.start();
    }

    @Override
    public void stop() {
        var reader = thread;
        thread = null;
        if (reader != null) {
            reader.interrupt();
        }
        subscribers.closeAll();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                drain();
                if (news.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (DataAccessException | TransactionException databaseAway) {
                log.warn("Live events wait for the database: {}", databaseAway.getMessage());
                waitForNews();
            }
        }
    }

    private void waitForNews() {
        try {
            if (news.tryAcquire(1, TimeUnit.SECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        // Asked for before reading: what is settled now is visible to every later query.
        var next = store.settledBelow();
        if (mark >= 0) {
            var page = store.from(mark);
            page.forEach(this::handOn);
            while (page.size() == LiveEventStore.PAGE) {
                page = store.after(page.get(page.size() - 1));
                page.forEach(this::handOn);
            }
        }
        handedOn.values().removeIf(xact -> xact < next);
        mark = next;
    }

    private void handOn(StoredEvent stored) {
        if (handedOn.putIfAbsent(stored.id(), stored.xact()) == null) {
            subscribers.tell(stored.event(), mark);
        }
    }
}
