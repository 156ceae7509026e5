package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which tier handles a complaint: the table {@code complaint-tier}. */
public final class ComplaintTier extends TableDecision<ComplaintTierFacts, HandlingTier> {
    /** Name of the rule set. */
    public static final String NAME = "complaint-tier";

    /** The tier table of the given DMN text; refused if it is not fit to run. */
    public ComplaintTier(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ComplaintTier bundled() {
        return new ComplaintTier(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ComplaintTierFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("trigger", facts.trigger().code());
        inputs.put("severity", facts.severity().code());
        inputs.put("currentTier", facts.currentTier());
        inputs.put("loops", facts.loops());
        inputs.put("urges", facts.urges());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(HandlingTier tier) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("tier", tier.tier());
        outputs.put("ownerGroup", tier.ownerGroup().code());
        outputs.put("notifyAbove", tier.notifyAbove());
        return outputs;
    }

    @Override
    HandlingTier verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new HandlingTier(
                Cells.integer(row, "tier"),
                Cells.code(StaffRole.class, row, "ownerGroup"),
                Cells.flag(row, "notifyAbove"));
    }
}
