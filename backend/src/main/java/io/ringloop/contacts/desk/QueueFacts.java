package io.ringloop.contacts.desk;

import io.ringloop.contacts.desk.WrapUpLimits.Limits;
import io.ringloop.routing.Routing;
import io.ringloop.routing.ServiceQueue;
import io.ringloop.shared.Text;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What contacts ask of queues. */
@Component
public class QueueFacts {

    private static final int NO_LIMIT = 0;
    private static final Limits USUAL = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(30));

    private final Routing routing;

    QueueFacts(Routing routing) {
        this.routing = routing;
    }

    public boolean exists(String key) {
        return routing.queue(key).isPresent();
    }

    public Optional<String> numberOf(String key) {
        return routing.numberOf(key);
    }

    public Optional<Text> name(@Nullable String key) {
        return find(key).map(ServiceQueue::name);
    }

    /** Who gives up earlier was not really waiting. */
    public int shortAbandonSeconds(String key) {
        return find(key).map(ServiceQueue::shortAbandonSec).orElse(NO_LIMIT);
    }

    /** How long after-call work may take. */
    public Limits limits(@Nullable String key) {
        return find(key)
                .map(queue -> new Limits(
                        Duration.ofSeconds(queue.acwLimitSec()), Duration.ofSeconds(queue.acwHardLimitSec())))
                .orElse(USUAL);
    }

    /** The line behind a called number, null when the PBX did not say. */
    public @Nullable String lineOf(@Nullable String calledNumber) {
        return calledNumber == null ? null : routing.lineOf(calledNumber);
    }

    private Optional<ServiceQueue> find(@Nullable String key) {
        return key == null ? Optional.empty() : routing.queue(key);
    }
}
