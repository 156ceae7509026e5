package io.ringloop.routing.asking;

import io.ringloop.routing.QueueLoad;
import io.ringloop.routing.QueueLoadSource;
import io.ringloop.routing.store.AnnouncementStore;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What callers are to be told at this moment. */
@Component
class TellingNow {

    private final AnnouncementStore store;
    private final ObjectProvider<QueueLoadSource> loads;

    TellingNow(AnnouncementStore store, ObjectProvider<QueueLoadSource> loads) {
        this.store = store;
        this.loads = loads;
    }

    /**
     * What is told before the wait.
     *
     * @param minutes the wait of every queue in which it is long enough to be told, in whole minutes, rounded up
     * @param disturbed a service is disturbed
     */
    record Told(Map<String, Integer> minutes, boolean disturbed) {}

    Told read() {
        return new Told(minutes(), store.disturbed());
    }

    private Map<String, Integer> minutes() {
        var source = loads.getIfAvailable();
        var busy = source == null ? Map.<String, QueueLoad>of() : source.loads();
        var minutes = new HashMap<String, Integer>();
        for (var queue : store.queues()) {
            var load = busy.getOrDefault(queue.key(), new QueueLoad(0, null));
            ExpectedWait.of(load, queue.agents())
                    .filter(wait -> wait.compareTo(queue.toldFrom()) >= 0)
                    .ifPresent(wait -> minutes.put(queue.key(), Math.toIntExact((wait.toSeconds() + 59) / 60)));
        }
        return minutes;
    }
}
