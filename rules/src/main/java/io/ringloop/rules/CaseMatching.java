package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a contact relates to one case on file: the table {@code case-matching}. */
public final class CaseMatching extends TableDecision<CaseMatchingFacts, CaseMatch> {
    /** Name of the rule set. */
    public static final String NAME = "case-matching";

    /** The matching table of the given DMN text; refused if it is not fit to run. */
    public CaseMatching(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static CaseMatching bundled() {
        return new CaseMatching(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(CaseMatchingFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("sameExternalNumber", facts.sameExternalNumber());
        inputs.put("sameCustomer", facts.sameCustomer());
        inputs.put("sameNumber", facts.sameNumber());
        inputs.put("sameReason1", facts.sameReason1());
        inputs.put("sameReason2", facts.sameReason2());
        inputs.put("sameProduct", facts.sameProduct());
        inputs.put("sameEvent", facts.sameEvent());
        inputs.put("state", facts.state().code());
        inputs.put("daysSinceClosed", facts.daysSinceClosed());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(CaseMatch match) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("match", match.code());
        return outputs;
    }

    @Override
    CaseMatch verdict(DmnOutcome outcome) {
        return Cells.code(CaseMatch.class, outcome.single(), "match");
    }
}
