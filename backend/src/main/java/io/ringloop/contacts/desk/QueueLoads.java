package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.QueueLoadStore;
import io.ringloop.routing.QueueLoad;
import io.ringloop.routing.QueueLoadSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How busy queues are, as the contacts on record say. */
@Component
class QueueLoads implements QueueLoadSource {

    /** What was handled longer ago says nothing about now. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final QueueLoadStore store;
    private final Clock clock;

    QueueLoads(QueueLoadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<String, QueueLoad> loads() {
        return store.loads(clock.instant().minus(LATELY));
    }
}
