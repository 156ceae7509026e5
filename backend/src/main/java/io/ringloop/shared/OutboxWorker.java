package io.ringloop.shared;

import io.ringloop.shared.store.OutboxStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the outbox: one thread per node for everything that answers at once, and one for each topic that does not. Rows
 * locked by another node are skipped.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private final List<OutboxLane> lanes;
    private volatile boolean running;

    OutboxWorker(OutboxStore store, TransactionTemplate transaction, Clock clock, List<OutboxHandler> handlers) {
        var quick = handlers.stream().filter(handler -> !handler.slow()).toList();
        var common = new OutboxLane("outbox", quick, store, transaction, clock);
        var own = handlers.stream()
                .filter(OutboxHandler::slow)
                .map(slow -> new OutboxLane("outbox-" + slow.topic(), List.of(slow), store, transaction, clock));
        lanes = Stream.concat(Stream.of(common), own).toList();
    }

    void wake() {
        lanes.forEach(OutboxLane::wake);
    }

    @Override
    public void start() {
        running = true;
        lanes.forEach(OutboxLane::start);
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach(OutboxLane::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
