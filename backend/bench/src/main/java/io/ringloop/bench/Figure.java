package io.ringloop.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured thing.
 *
 * @param what in words, for the page
 * @param plain what plain Camunda needed or reached, where it has something to compare
 * @param budget what was promised, where something was
 */
record Figure(
        String key,
        String what,
        String unit,
        double ringloop,
        @Nullable Double plain,
        @Nullable Budget budget) {

    /** A promise in words, and whether it was kept. */
    record Budget(String words, boolean met) {}

    static Figure of(String key, String what, String unit, double ringloop) {
        return new Figure(key, what, unit, ringloop, null, null);
    }

    Figure against(double plainValue) {
        return new Figure(key, what, unit, ringloop, plainValue, budget);
    }

    Figure atMost(double limit) {
        return new Figure(
                key,
                what,
                unit,
                ringloop,
                plain,
                new Budget("at most " + shown(limit) + " " + unit, ringloop <= limit));
    }

    /** At least {@code share} of what plain Camunda reaches. */
    Figure atLeastOfPlain(double share) {
        double other = plain == null ? Double.NaN : plain;
        return new Figure(
                key,
                what,
                unit,
                ringloop,
                plain,
                new Budget("at least " + shown(share) + " of plain", ringloop >= share * other));
    }

    @Nullable
    Double ratio() {
        return plain == null ? null : ringloop / plain;
    }

    boolean missed() {
        return budget != null && !budget.met();
    }

    /** Two digits that mean something: 0.42, 7.3, 318, 12,400. */
    static String shown(double value) {
        double size = Math.abs(value);
        String pattern = value == Math.rint(value) || size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
