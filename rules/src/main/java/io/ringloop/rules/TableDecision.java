package io.ringloop.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A decision that is one DMN table. What a cell may ask knows no clock and no chance (see {@link FeelScreen}), so equal facts get the verdict
 * they got before, and the table is only evaluated for others.
 */
abstract class TableDecision<F, V> implements Decision<F, V> {

    private static final int REMEMBERED = 4_096;

    private final String name;
    private final DmnTable table;
    private final Map<Map<String, Object>, Verdict<V>> known = Collections.synchronizedMap(new Latest<>());

    TableDecision(String name, String dmn) {
        this.name = name;
        this.table = DmnTable.of(name, dmn);
    }

    /** The verdict that the selected rows make. */
    abstract V verdict(DmnOutcome outcome);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Verdict<V> decide(F facts) {
        var inputs = inputs(facts);
        var before = known.get(inputs);
        if (before != null) {
            return before;
        }
        var outcome = table.evaluate(inputs);
        var verdict = outcome.verdict(name, table.version(), verdict(outcome));
        known.put(inputs, verdict);
        return verdict;
    }

    @Override
    public final DecisionTableView table() {
        return table.view();
    }

    /** Forgets what was asked for longest ago. */
    private static final class Latest<K, W> extends LinkedHashMap<K, W> {

        Latest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, W> eldest) {
            return size() > REMEMBERED;
        }
    }
}
