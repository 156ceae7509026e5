package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How much a customer is worth: the table {@code customer-segment-value}. */
public final class CustomerSegmentValue extends TableDecision<CustomerSegmentValueFacts, CustomerValue> {
    /** Name of the rule set. */
    public static final String NAME = "customer-segment-value";

    /** The segment table of the given DMN text; refused if it is not fit to run. */
    public CustomerSegmentValue(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static CustomerSegmentValue bundled() {
        return new CustomerSegmentValue(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(CustomerSegmentValueFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("keyAccount", facts.keyAccount());
        inputs.put("spend12m", facts.spentIn12Months());
        inputs.put("productsOwned", facts.productsOwned());
        inputs.put("contract", facts.contract());
        inputs.put("verified", facts.verified());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("keyAccount", "spend12m", "productsOwned", "contract", "verified");
    }

    @Override
    public Map<String, Object> outputs(CustomerValue value) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("value", value.code());
        return outputs;
    }

    @Override
    CustomerValue verdict(DmnOutcome outcome) {
        return Cells.code(CustomerValue.class, outcome.single(), "value");
    }
}
