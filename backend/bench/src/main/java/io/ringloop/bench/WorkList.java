package io.ringloop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first page of a large work list, fetched from both sides in turns. */
record WorkList(Settings settings) {

    private static final int PAGE = 50;

    /** Milliseconds per page, by side; the first tenth warms up and is not counted. */
    Map<Side, Samples> measure(Side first, Side second) throws IOException, InterruptedException {
        var millis = new LinkedHashMap<Side, List<Double>>();
        int warmUp = settings.pages() / 10;
        for (Side side : Turns.of(first, second, settings.pages() + warmUp)) {
            long begun = System.nanoTime();
            int rows = side.firstPage();
            double took = (System.nanoTime() - begun) / 1e6;
            if (rows != PAGE) {
                throw new IllegalStateException(side.name() + " showed " + rows + " rows instead of " + PAGE);
            }
            millis.computeIfAbsent(side, key -> new ArrayList<>()).add(took);
        }
        var samples = new LinkedHashMap<Side, Samples>();
        millis.forEach((side, values) -> samples.put(side, new Samples(values.subList(warmUp, values.size()))));
        return samples;
    }
}
