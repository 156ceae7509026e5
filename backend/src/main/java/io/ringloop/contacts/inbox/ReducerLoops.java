package io.ringloop.contacts.inbox;

import io.ringloop.contacts.store.InboxStore;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One reducer thread per PBX, woken by what arrives. */
@Component
class ReducerLoops implements SmartLifecycle {

    private final Reduction reduction;
    private final InboxStore inbox;
    private final Clock clock;
    private final Map<String, ReducerLoop> loops = new ConcurrentHashMap<>();
    private volatile boolean running;

    ReducerLoops(Reduction reduction, InboxStore inbox, Clock clock) {
        this.reduction = reduction;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** There is something to reduce. */
    void wake(String pbx) {
        if (running) {
            loops.computeIfAbsent(pbx, this::begin).wake();
        }
    }

    @Override
    public void start() {
        running = true;
        inbox.behind().forEach(this::wake);
    }

    @Override
    public void stop() {
        running = false;
        loops.values().forEach(ReducerLoop::end);
        loops.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private ReducerLoop begin(String pbx) {
        var loop = new ReducerLoop(pbx, reduction, clock);
        loop.begin();
        return loop;
    }
}
