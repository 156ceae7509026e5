package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What follows a low score: the table {@code low-score}. */
public final class LowScore extends TableDecision<LowScoreFacts, LowScoreAction> {
    /** Name of the rule set. */
    public static final String NAME = "low-score";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public LowScore(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static LowScore bundled() {
        return new LowScore(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(LowScoreFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("caseOpen", facts.caseOpen());
        inputs.put("known", facts.known());
        inputs.put("lowest", facts.lowest());
        inputs.put("overall", facts.overall());
        inputs.put("solved", facts.solved().code());
        inputs.put("value", facts.value().code());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("lowest", "overall", "solved", "value");
    }

    @Override
    public Map<String, Object> outputs(LowScoreAction action) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("action", action.code());
        return outputs;
    }

    @Override
    LowScoreAction verdict(DmnOutcome outcome) {
        return Cells.code(LowScoreAction.class, outcome.single(), "action");
    }
}
