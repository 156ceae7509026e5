package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one matter of a wrapped-up contact demands: the table {@code contact-follow-up}. */
public final class ContactFollowUp extends TableDecision<ContactFollowUpFacts, FollowUps> {
    /** Name of the rule set. */
    public static final String NAME = "contact-follow-up";

    /** The follow-up table of the given DMN text; refused if it is not fit to run. */
    public ContactFollowUp(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ContactFollowUp bundled() {
        return new ContactFollowUp(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ContactFollowUpFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("trigger", "contactWrapped");
        inputs.put("reason1", facts.reason1());
        inputs.put("result", facts.result());
        inputs.put("wish", facts.callbackWished() ? "callback" : Cells.NOTHING);
        return inputs;
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
