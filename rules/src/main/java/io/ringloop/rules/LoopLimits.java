package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often a loop may run again: the table {@code loop-limits}. */
public final class LoopLimits extends TableDecision<LoopLimitsFacts, LoopLimit> {
    /** Name of the rule set. */
    public static final String NAME = "loop-limits";

    /** The limit table of the given DMN text; refused if it is not fit to run. */
    public LoopLimits(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static LoopLimits bundled() {
        return new LoopLimits(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(LoopLimitsFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("loop", facts.loop().code());
        inputs.put("count", facts.count());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(LoopLimit limit) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("again", limit.again());
        return outputs;
    }

    @Override
    LoopLimit verdict(DmnOutcome outcome) {
        return new LoopLimit(Cells.flag(outcome.single(), "again"));
    }
}
