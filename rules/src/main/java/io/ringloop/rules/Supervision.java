package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who is told, who supervises and where it escalates when a forwarded matter is late: the table {@code supervision}. */
public final class Supervision extends TableDecision<SupervisionFacts, SupervisionMeasures> {
    /** Name of the rule set. */
    public static final String NAME = "supervision";

    /** The supervision table of the given DMN text; refused if it is not fit to run. */
    public Supervision(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static Supervision bundled() {
        return new Supervision(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(SupervisionFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("targetKind", facts.target().code());
        inputs.put("step", facts.step().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(SupervisionMeasures measures) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("notify", Cells.codesOf(measures.told()));
        outputs.put("task", Cells.codeOf(measures.task()));
        outputs.put("escalateTo", Cells.codeOf(measures.escalateTo()));
        outputs.put("nextPartner", measures.nextPartner());
        return outputs;
    }

    @Override
    SupervisionMeasures verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new SupervisionMeasures(
                Cells.codes(SupervisionMeasures.Recipient.class, row, "notify"),
                Cells.optionalCode(SupervisionMeasures.Duty.class, row, "task"),
                Cells.optionalCode(SupervisionMeasures.Above.class, row, "escalateTo"),
                Cells.flag(row, "nextPartner"));
    }
}
