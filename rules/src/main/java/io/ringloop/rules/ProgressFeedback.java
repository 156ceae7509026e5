package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the customer has been told how the case stands: the table {@code progress-feedback}. */
public final class ProgressFeedback extends TableDecision<ProgressFeedbackFacts, FeedbackCounted> {
    /** Name of the rule set. */
    public static final String NAME = "progress-feedback";

    /** The feedback table of the given DMN text; refused if it is not fit to run. */
    public ProgressFeedback(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ProgressFeedback bundled() {
        return new ProgressFeedback(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ProgressFeedbackFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("means", facts.means().code());
        inputs.put("reached", facts.reached());
        inputs.put("delivered", facts.delivered());
        inputs.put("agreedChannel", facts.agreedChannel());
        inputs.put("dayPartsTried", facts.dayPartsTried());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(FeedbackCounted counted) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("counts", counted.counts().code());
        outputs.put("restartsClock", counted.restartsClock());
        return outputs;
    }

    @Override
    FeedbackCounted verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new FeedbackCounted(
                Cells.code(FeedbackCounted.Counts.class, row, "counts"), Cells.flag(row, "restartsClock"));
    }
}
