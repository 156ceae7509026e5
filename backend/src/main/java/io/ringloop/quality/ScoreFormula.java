package io.ringloop.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The score of an evaluation, 0 to 100 with two decimals.
 *
 * <p>A section scores the mean of points/best over its items that apply, each counting by its weight: the weight of an item that
 * does not apply is spread within its section. The score is the mean of the sections that have an item that applies, each counting
 * by the weight of all its items: the weight of a section in which nothing applies is spread over the others. Rounded once, half up.
 *
 * <p>Source: the house's evaluation form, weights to 100 in three dimensions (catalogue 163 to 166); spreading the weight of what
 * does not apply is usual practice of contact centres.
 */
public final class ScoreFormula {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final int EXACT = 20;

    private ScoreFormula() {}

    /**
     * @param points by key of item; an item that is not in it does not apply
     * @throws IllegalArgumentException when nothing applies
     */
    public static BigDecimal score(FormContent form, Map<String, Integer> points) {
        var sum = BigDecimal.ZERO;
        var weights = 0;
        for (var section : form.sections()) {
            var applying = section.items().stream()
                    .filter(item -> points.containsKey(item.key()))
                    .toList();
            var weight = applying.stream().mapToInt(FormItem::weight).sum();
            if (weight == 0) {
                continue;
            }
            var reached = BigDecimal.ZERO;
            for (var item : applying) {
                reached = reached.add(ratio(
                        item.weight() * points.getOrDefault(item.key(), 0),
                        item.scale().best()));
            }
            sum = sum.add(reached.multiply(BigDecimal.valueOf(section.weight()))
                    .divide(BigDecimal.valueOf(weight), EXACT, RoundingMode.HALF_EVEN));
            weights += section.weight();
        }
        if (weights == 0) {
            throw new IllegalArgumentException("nothing applies");
        }
        return sum.multiply(WHOLE).divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The points of the answers that apply, by item. */
    public static Map<String, Integer> points(Iterable<ItemAnswer> answers) {
        var points = new HashMap<String, Integer>();
        for (var answer : answers) {
            if (answer.points() != null) {
                points.put(answer.item(), answer.points());
            }
        }
        return points;
    }

    /** Whether a critical item that applies got no points at all. */
    public static boolean criticalFailed(FormContent form, Map<String, Integer> points) {
        return form.items().stream()
                .filter(FormItem::critical)
                .map(item ->
                        points.containsKey(item.key()) ? OptionalInt.of(points.get(item.key())) : OptionalInt.empty())
                .anyMatch(reached -> reached.isPresent() && reached.getAsInt() == 0);
    }

    private static BigDecimal ratio(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT, RoundingMode.HALF_EVEN);
    }
}
