package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which evaluations make a row, and in which order: the table {@code qa-series}. */
public final class QaSeries extends TableDecision<QaSeriesFacts, QaSeriesPlace> {
    /** Name of the rule set. */
    public static final String NAME = "qa-series";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public QaSeries(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static QaSeries bundled() {
        return new QaSeries(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(QaSeriesFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("origin", facts.origin().code());
        inputs.put("grade", facts.grade().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(QaSeriesPlace place) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("counts", place.counts().code());
        outputs.put("placedBy", place.placedBy().code());
        return outputs;
    }

    @Override
    QaSeriesPlace verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new QaSeriesPlace(
                Cells.code(QaSeriesPlace.Counts.class, row, "counts"),
                Cells.code(QaSeriesPlace.PlacedBy.class, row, "placedBy"));
    }
}
