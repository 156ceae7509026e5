package io.ringloop.notifications;

import io.ringloop.notifications.store.LiveEventStore;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Events older than a browser would still resume from are deleted; one node at a time. */
@Component
class ForgetLiveEvents {

    private static final Duration KEEP = Duration.ofHours(1);

    private final LiveEventStore store;
    private final Clock clock;

    ForgetLiveEvents(LiveEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    @SchedulerLock(name = "forget-live-events", lockAtMostFor = "PT10M")
    public void forget() {
        store.forget(clock.instant().minus(KEEP));
    }
}
