package io.ringloop.routing;

import io.ringloop.routing.hours.Lines;
import io.ringloop.routing.presence.Queues;
import io.ringloop.routing.store.QueueStore;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queues and lines. */
@Component
public class Routing {

    private final Queues queues;
    private final QueueStore store;
    private final Lines lines;
    private final RoutingSettings settings;

    Routing(Queues queues, QueueStore store, Lines lines, RoutingSettings settings) {
        this.queues = queues;
        this.store = store;
        this.lines = lines;
        this.settings = settings;
    }

    /** All queues in the order people know them. */
    public List<ServiceQueue> queues() {
        return queues.all();
    }

    public Optional<ServiceQueue> queue(String key) {
        return queues.find(key);
    }

    /** The line a called number stands for, as the routing table names it; also for numbers that are not listed. */
    public String lineOf(@Nullable String calledNumber) {
        return lines.plan().lineOf(calledNumber).line().code();
    }

    /** This moment if the line is served, else when it will be next; empty when not within a year. */
    public Optional<Instant> nextOpening(@Nullable String calledNumber, Instant from) {
        return settings.roundTheClock()
                ? Optional.of(from)
                : lines.plan().lineOf(calledNumber).calendar().nextOpening(from);
    }

    /** What the agent says first, or the announcement the caller hears. */
    public Optional<Text> script(String key) {
        return store.script(key);
    }

    public List<BreakReason> breakReasons() {
        return store.breakReasons();
    }
}
