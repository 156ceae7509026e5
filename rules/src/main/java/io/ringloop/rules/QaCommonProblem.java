package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** When an item that many fail is trained: the table {@code qa-common-problem}. */
public final class QaCommonProblem extends TableDecision<QaCommonProblemFacts, QaCommonProblemAction> {
    /** Name of the rule set. */
    public static final String NAME = "qa-common-problem";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public QaCommonProblem(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static QaCommonProblem bundled() {
        return new QaCommonProblem(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(QaCommonProblemFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("agents", facts.agents());
        inputs.put("fails", facts.fails());
        inputs.put("trainingOpen", facts.trainingOpen());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(QaCommonProblemAction action) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("action", action.code());
        return outputs;
    }

    @Override
    QaCommonProblemAction verdict(DmnOutcome outcome) {
        return Cells.code(QaCommonProblemAction.class, outcome.single(), "action");
    }
}
