package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a closed case is reopened: the table {@code reopen-policy}. */
public final class ReopenPolicy extends TableDecision<ReopenPolicyFacts, Reopening> {
    /** Name of the rule set. */
    public static final String NAME = "reopen-policy";

    /** The reopening table of the given DMN text; refused if it is not fit to run. */
    public ReopenPolicy(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ReopenPolicy bundled() {
        return new ReopenPolicy(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ReopenPolicyFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("family", facts.family().code());
        inputs.put("daysSinceClosed", facts.daysSinceClosed());
        inputs.put("sameReason", facts.sameReason());
        inputs.put("closeReason", facts.closeReason().code());
        inputs.put("reopenCount", facts.reopenCount());
        inputs.put("newFacts", facts.newFacts());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(Reopening reopening) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("action", reopening.action().code());
        outputs.put("tierUp", reopening.tierUp());
        return outputs;
    }

    @Override
    Reopening verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new Reopening(Cells.code(Reopening.Action.class, row, "action"), Cells.flag(row, "tierUp"));
    }
}
