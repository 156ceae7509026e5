package io.ringloop.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table gave: the values of each selected row and the rows' numbers, counted from 1. */
record DmnOutcome(List<Map<String, @Nullable Object>> rows, List<Integer> matchedRows) {

    @SuppressWarnings("unchecked")
    static DmnOutcome of(Object result, List<Integer> matchedRows) {
        if (result instanceof List<?> list) {
            return new DmnOutcome((List<Map<String, @Nullable Object>>) list, matchedRows);
        }
        return new DmnOutcome(List.of((Map<String, @Nullable Object>) result), matchedRows);
    }

    /** The one row of a table that selects one. */
    Map<String, @Nullable Object> single() {
        return rows.get(0);
    }

    <V> Verdict<V> verdict(String ruleSet, String version, V value) {
        return new Verdict<>(value, ruleSet, version, matchedRows);
    }
}
