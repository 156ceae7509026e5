package io.ringloop.rules;

/** A decision that is one DMN table. */
abstract class TableDecision<F, V> implements Decision<F, V> {
    private final String name;
    private final DmnTable table;

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
        var outcome = table.evaluate(inputs(facts));
        return outcome.verdict(name, table.version(), verdict(outcome));
    }

    @Override
    public final DecisionTableView table() {
        return table.view();
    }
}
