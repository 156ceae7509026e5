package io.ringloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight callers, each calling again when the call before is done. */
record Callers(Settings settings) {

    /** What a caller does once. */
    interface Call {
        void make() throws Exception;
    }

    /** @param millis how long each call took */
    record Turn(double perSecond, List<Double> millis) {}

    Turn turn(Call call) throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(Settings.CALLERS);
        try {
            long begun = System.nanoTime();
            long end = begun + settings.roundLength().toNanos();
            var calling = new ArrayList<Future<List<Double>>>();
            for (int caller = 0; caller < Settings.CALLERS; caller++) {
                calling.add(callers.submit(callUntil(end, call)));
            }
            var millis = new ArrayList<Double>();
            for (var caller : calling) {
                millis.addAll(caller.get());
            }
            return new Turn(millis.size() * 1e9 / (System.nanoTime() - begun), millis);
        } finally {
            callers.shutdownNow();
        }
    }

    private static Callable<List<Double>> callUntil(long end, Call call) {
        return () -> {
            var millis = new ArrayList<Double>();
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                call.make();
                millis.add((System.nanoTime() - begun) / 1e6);
            }
            return millis;
        };
    }
}
