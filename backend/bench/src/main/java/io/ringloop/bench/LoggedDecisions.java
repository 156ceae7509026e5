package io.ringloop.bench;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a call goes, asked as the dialplan asks: the caller is looked up, the table decides, the decision is in the log. */
record LoggedDecisions(Settings settings) {

    double measure(Agi agi) throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(Settings.CALLERS);
        var count = new AtomicInteger();
        long length = settings.roundLength().toNanos();
        try {
            long end = System.nanoTime() + length;
            var asking = new ArrayList<Future<?>>();
            for (int caller = 0; caller < Settings.CALLERS; caller++) {
                asking.add(callers.submit(() -> {
                    while (System.nanoTime() < end) {
                        int call = count.incrementAndGet();
                        agi.ask("decision-" + call, "PJSIP/trunk-" + call, "137%08d".formatted(call), "4000");
                    }
                    return null;
                }));
            }
            for (Future<?> caller : asking) {
                caller.get();
            }
        } finally {
            callers.shutdownNow();
        }
        return count.get() / (length / 1e9);
    }
}
