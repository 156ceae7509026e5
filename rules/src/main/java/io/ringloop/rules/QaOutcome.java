package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an evaluation comes to: the table {@code qa-outcome}. */
public final class QaOutcome extends TableDecision<QaOutcomeFacts, QaVerdict> {
    /** Name of the rule set. */
    public static final String NAME = "qa-outcome";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public QaOutcome(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static QaOutcome bundled() {
        return new QaOutcome(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(QaOutcomeFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("fatal", facts.fatal().code());
        inputs.put("criticalFailed", facts.criticalFailed());
        inputs.put("score", facts.score());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(QaVerdict verdict) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("capScore", verdict.capScore());
        outputs.put("grade", verdict.grade().code());
        outputs.put("secondLook", verdict.secondLook());
        outputs.put("coaching", verdict.coaching().code());
        return outputs;
    }

    @Override
    QaVerdict verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new QaVerdict(
                Cells.integer(row, "capScore"),
                Cells.code(QaVerdict.Grade.class, row, "grade"),
                Cells.flag(row, "secondLook"),
                Cells.code(QaVerdict.Coaching.class, row, "coaching"));
    }
}
