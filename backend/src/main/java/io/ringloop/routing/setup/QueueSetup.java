package io.ringloop.routing.setup;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.routing.asking.RecordingPolicies;
import io.ringloop.routing.presence.Queues;
import io.ringloop.routing.store.QueueSetupStore;
import io.ringloop.shared.AfterCommit;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and limits of the queues. A change holds for everything that ends after it, on every node within ten seconds. */
@Component
public class QueueSetup {

    /** The limits of a queue and the version they were read in. */
    public record Versioned(QueueLimits limits, int version) {}

    private final QueueSetupStore store;
    private final Queues queues;
    private final RecordingPolicies recordings;
    private final Archive archive;

    QueueSetup(QueueSetupStore store, Queues queues, RecordingPolicies recordings, Archive archive) {
        this.store = store;
        this.queues = queues;
        this.recordings = recordings;
        this.archive = archive;
    }

    /**
     * @throws ProblemException {@code queue-not-found}
     */
    public Versioned get(String key) {
        return store.find(key).orElseThrow(() -> new ProblemException("queue-not-found", Map.of("queue", key)));
    }

    /**
     * @param version the version that was read; an older one is refused
     * @throws ProblemException {@code queue-not-found}, {@code stale-version}, {@code request-invalid}
     */
    @Transactional
    public Versioned change(String key, int version, QueueLimits limits) {
        var before = get(key);
        QueueRules.check(limits);
        ETags.refuseStale(store.change(key, version, limits));
        archive.append(Fact.of("queue-changed", "queue", key, Map.of("before", before.limits(), "after", limits)));
        AfterCommit.run(queues::forget);
        AfterCommit.run(recordings::read);
        return get(key);
    }
}
