package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a closed complaint demands: the table {@code complaint-follow-up}. */
public final class ComplaintFollowUp extends TableDecision<ComplaintFollowUpFacts, FollowUps> {
    /** Name of the rule set. */
    public static final String NAME = "complaint-follow-up";

    /** The follow-up table of the given DMN text; refused if it is not fit to run. */
    public ComplaintFollowUp(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ComplaintFollowUp bundled() {
        return new ComplaintFollowUp(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ComplaintFollowUpFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("value", facts.value().code());
        inputs.put("care", facts.care().code());
        inputs.put("periodicCallback", facts.periodicCallback());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("value", "care", "periodicCallback");
    }

    @Override
    public Map<String, Object> outputs(FollowUps followUps) {
        return followUps.outputs();
    }

    @Override
    FollowUps verdict(DmnOutcome outcome) {
        return FollowUps.of(outcome.rows());
    }
}
