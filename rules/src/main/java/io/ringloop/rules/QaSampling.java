package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which share of an agent's contacts is sampled: the table {@code qa-sampling}. The highest share and the largest minimum hold. */
public final class QaSampling extends TableDecision<QaSamplingFacts, QaSamplingTerms> {
    /** Name of the rule set. */
    public static final String NAME = "qa-sampling";

    private static final String RATE = "ratePct";
    private static final String MINIMUM = "minimum";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public QaSampling(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static QaSampling bundled() {
        return new QaSampling(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(QaSamplingFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("tenureDays", facts.tenureDays());
        inputs.put("complaintRatio", facts.complaintRatio());
        inputs.put("probation", facts.probation());
        inputs.put("scenario", facts.scenario().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(QaSamplingTerms terms) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put(RATE, terms.ratePct());
        outputs.put(MINIMUM, terms.minimum());
        return outputs;
    }

    @Override
    QaSamplingTerms verdict(DmnOutcome outcome) {
        return new QaSamplingTerms(highest(outcome, RATE), highest(outcome, MINIMUM));
    }

    private static int highest(DmnOutcome outcome, String column) {
        return outcome.rows().stream()
                .mapToInt(row -> Cells.integer(row, column))
                .max()
                .orElse(0);
    }
}
