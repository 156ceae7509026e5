package io.ringloop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight callers, each calling again when the task of the call before is visible. */
record ContactsPerSecond(Settings settings) {

    /** One turn of one side: contacts opened per second. */
    double measure(Side side) throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(Settings.CALLERS);
        try {
            long begun = System.nanoTime();
            long end = begun + settings.roundLength().toNanos();
            int opened = 0;
            for (Future<Integer> caller : start(callers::submit, side, end)) {
                opened += caller.get();
            }
            return opened / (Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        } finally {
            callers.shutdownNow();
        }
    }

    private interface Starter {
        Future<Integer> start(Callable<Integer> work);
    }

    private static List<Future<Integer>> start(Starter starter, Side side, long end) {
        var callers = new ArrayList<Future<Integer>>();
        for (int caller = 0; caller < Settings.CALLERS; caller++) {
            callers.add(starter.start(() -> callUntil(end, side)));
        }
        return callers;
    }

    private static int callUntil(long end, Side side) throws Exception {
        int opened = 0;
        while (System.nanoTime() < end) {
            side.openContact();
            opened++;
        }
        return opened;
    }
}
