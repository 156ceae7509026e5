package io.ringloop.notifications;

import io.ringloop.notifications.store.LiveEventStore;
import io.ringloop.shared.Signals;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the browsers of all nodes, once the current transaction has committed. */
@Component
public class LiveEvents {

    static final String CHANNEL = "live_events";

    private final LiveEventStore store;
    private final Signals signals;
    private final Clock clock;

    LiveEvents(LiveEventStore store, Signals signals, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(LiveEvent event) {
        Published.add(this, event, this::keep);
    }

    private void keep(List<LiveEvent> events) {
        store.add(events, clock.instant());
        signals.send(CHANNEL);
    }
}
