package io.ringloop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table gave: the values of each selected row and the rows' numbers, counted from 1. */
record DmnOutcome(List<Map<String, @Nullable Object>> rows, List<Integer> matchedRows) {

    /**
     * Reads a result; with one output column a row is its bare value.
     *
     * @param collects the table may select several rows, so the result is a list of them
     */
    @SuppressWarnings("unchecked")
    static DmnOutcome of(Object result, List<Integer> matchedRows, boolean collects, List<String> columns) {
        List<?> values = collects && result instanceof List<?> list ? list : List.of(result);
        if (columns.size() > 1) {
            return new DmnOutcome((List<Map<String, @Nullable Object>>) values, matchedRows);
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        values.forEach(value -> rows.add(Map.of(columns.get(0), value)));
        return new DmnOutcome(rows, matchedRows);
    }

    /** The one row of a table that selects one. */
    Map<String, @Nullable Object> single() {
        return rows.get(0);
    }

    <V> Verdict<V> verdict(String ruleSet, String version, V value) {
        return new Verdict<>(value, ruleSet, version, matchedRows);
    }
}
