package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** When daily reports are due, missed and decided: the table {@code report-times}. */
public final class ReportTimes extends TableDecision<ReportTimesFacts, ReportTerms> {
    /** Name of the rule set. */
    public static final String NAME = "report-times";

    /** The table of the given DMN text; refused if it is not fit to run. */
    public ReportTimes(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ReportTimes bundled() {
        return new ReportTimes(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ReportTimesFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("kind", facts.kind().code());
        inputs.put("day", facts.day().code());
        inputs.put("returned", facts.returned());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(ReportTerms terms) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("expected", terms.expected());
        outputs.put("dueDays", terms.dueDays());
        outputs.put("dueTime", terms.dueTime().toString());
        Cells.put(outputs, "branchAfter", "branchAfterUnit", terms.branchAfter());
        Cells.put(outputs, "lapseAfter", "lapseAfterUnit", terms.lapseAfter());
        Cells.put(outputs, "decideWithin", "decideWithinUnit", terms.decideWithin());
        return outputs;
    }

    @Override
    ReportTerms verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new ReportTerms(
                Cells.flag(row, "expected"),
                Cells.integer(row, "dueDays"),
                Cells.time(row, "dueTime"),
                Cells.span(row, "branchAfter", "branchAfterUnit"),
                Cells.span(row, "lapseAfter", "lapseAfterUnit"),
                Cells.span(row, "decideWithin", "decideWithinUnit"));
    }
}
