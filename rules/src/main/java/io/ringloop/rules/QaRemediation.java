package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What follows a result: the table {@code qa-remediation}. */
public final class QaRemediation extends TableDecision<QaRemediationFacts, QaRemediationVerdict> {
    /** Name of the rule set. */
    public static final String NAME = "qa-remediation";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public QaRemediation(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static QaRemediation bundled() {
        return new QaRemediation(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(QaRemediationFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("failsInARow", facts.failsInARow());
        inputs.put("appealPending", facts.appealPending());
        inputs.put("coaching", facts.coaching().code());
        inputs.put("fatal", facts.fatal());
        inputs.put("sameItem", facts.sameItem());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(QaRemediationVerdict verdict) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("streak", verdict.streak().code());
        outputs.put("remedy", verdict.remedy().code());
        return outputs;
    }

    @Override
    QaRemediationVerdict verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new QaRemediationVerdict(
                Cells.code(QaRemediationVerdict.Streak.class, row, "streak"),
                Cells.code(QaRemediationVerdict.Remedy.class, row, "remedy"));
    }
}
