package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How long a clock runs, when it warns and repeats, and what may pause it: the table {@code deadlines}. */
public final class Deadlines extends TableDecision<DeadlinesFacts, Deadline> {
    /** Name of the rule set. */
    public static final String NAME = "deadlines";

    /** The deadline table of the given DMN text; refused if it is not fit to run. */
    public Deadlines(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static Deadlines bundled() {
        return new Deadlines(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(DeadlinesFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("clock", facts.clock().code());
        inputs.put("clockClass", facts.clockClass().code());
        inputs.put("value", facts.value().code());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("value");
    }

    @Override
    public Map<String, Object> outputs(Deadline deadline) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("base", deadline.base().code());
        Cells.put(outputs, "duration", "durationUnit", deadline.duration());
        Cells.put(outputs, "warnBefore", "warnUnit", deadline.warnBefore());
        Cells.put(outputs, "repeatEvery", "repeatUnit", deadline.repeatEvery());
        outputs.put("pausable", Cells.codesOf(deadline.pausable()));
        Cells.put(outputs, "pauseLimit", "pauseLimitUnit", deadline.pauseLimit());
        return outputs;
    }

    @Override
    Deadline verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new Deadline(
                Cells.code(Deadline.Base.class, row, "base"),
                Cells.span(row, "duration", "durationUnit"),
                Cells.span(row, "warnBefore", "warnUnit"),
                Cells.span(row, "repeatEvery", "repeatUnit"),
                Cells.codes(PauseReason.class, row, "pausable"),
                Cells.span(row, "pauseLimit", "pauseLimitUnit"));
    }
}
