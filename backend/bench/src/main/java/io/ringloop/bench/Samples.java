package io.ringloop.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured values in milliseconds, sorted. */
final class Samples {

    private final double[] sorted;

    Samples(Collection<Double> millis) {
        sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    /** The value that {@code share} of all samples do not exceed (nearest rank); not a number without samples. */
    double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    double median() {
        return percentile(0.5);
    }

    double p95() {
        return percentile(0.95);
    }

    double worst() {
        return Arrays.stream(sorted).max().orElse(Double.NaN);
    }
}
