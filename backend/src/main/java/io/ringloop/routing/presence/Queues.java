package io.ringloop.routing.presence;

import io.ringloop.routing.ServiceQueue;
import io.ringloop.routing.store.QueueStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queues as last read, at most ten seconds old. */
@Component
public class Queues {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Read(List<ServiceQueue> queues, Instant at) {}

    private final QueueStore store;
    private final Clock clock;
    private volatile @Nullable Read last;

    Queues(QueueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<ServiceQueue> all() {
        var known = last;
        var now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) >= 0) {
            known = new Read(store.queues(), now);
            last = known;
        }
        return known.queues();
    }

    public Optional<ServiceQueue> find(String key) {
        return all().stream().filter(queue -> queue.key().equals(key)).findFirst();
    }

    public Set<String> keys() {
        return all().stream().map(ServiceQueue::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The queues that somebody with these skills serves, each with its penalty. */
    public Map<String, Integer> penaltiesFor(Set<String> skills) {
        var penalties = new LinkedHashMap<String, Integer>();
        for (var queue : all()) {
            queue.penaltyFor(skills).ifPresent(penalty -> penalties.put(queue.key(), penalty));
        }
        return penalties;
    }

    /** Forgets what was read, after the data was changed. */
    public void forget() {
        last = null;
    }
}
