package io.ringloop.monitoring.watching;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.monitoring.Monitoring;
import io.ringloop.monitoring.store.MonitoringStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of it, as the telephony says: on the trail, and on the screens of those it concerns. */
@Component
@Transactional
class MonitorCourse {

    private final MonitoringStore store;
    private final Archive archive;
    private final LiveEvents live;
    private final Clock clock;

    MonitorCourse(MonitoringStore store, Archive archive, LiveEvents live, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.live = live;
        this.clock = clock;
    }

    /** The phone of who monitors has answered. What comes twice, or is not ours, changes nothing. */
    public void begun(String channelId) {
        store.begin(channelId, clock.instant()).ifPresent(begun -> tell("monitoring-begun", begun));
    }

    /** It is over, or never began. */
    public void ended(String channelId) {
        store.end(channelId, clock.instant())
                .ifPresent(over -> tell(over.begunAt() == null ? "monitoring-failed" : "monitoring-ended", over));
    }

    public void tell(String kind, Monitoring about) {
        archive.append(Fact.of(
                        kind,
                        "monitoring",
                        about.id(),
                        Map.of(
                                "by", about.by().value(),
                                "agent", about.agent().value(),
                                "mode", about.mode().code(),
                                "told", about.told()))
                .in(about.contactId()));
        var audience = Audience.staff(about.by());
        live.publish(new LiveEvent(
                "presence",
                about.agent().value().toString(),
                Map.of(),
                about.told() ? audience.and(Audience.staff(about.agent())) : audience));
    }
}
