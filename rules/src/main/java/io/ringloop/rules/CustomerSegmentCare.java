package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.Care;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What care a customer needs: the table {@code customer-segment-care}. */
public final class CustomerSegmentCare extends TableDecision<CustomerSegmentCareFacts, Care> {
    /** Name of the rule set. */
    public static final String NAME = "customer-segment-care";

    /** The segment table of the given DMN text; refused if it is not fit to run. */
    public CustomerSegmentCare(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static CustomerSegmentCare bundled() {
        return new CustomerSegmentCare(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(CustomerSegmentCareFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("vulnerable", facts.vulnerable());
        inputs.put("complaints90d", facts.complaintsIn90Days());
        inputs.put("upheld180d", facts.upheldIn180Days());
        inputs.put("openLoops", facts.openLoops());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("vulnerable", "complaints90d", "upheld180d", "openLoops");
    }

    @Override
    public Map<String, Object> outputs(Care care) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("care", care.code());
        return outputs;
    }

    @Override
    Care verdict(DmnOutcome outcome) {
        return Cells.code(Care.class, outcome.single(), "care");
    }
}
