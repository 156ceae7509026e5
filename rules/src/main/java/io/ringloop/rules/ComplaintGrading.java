package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How serious a complaint is and what that demands: the table {@code complaint-grading}. */
public final class ComplaintGrading extends TableDecision<ComplaintGradingFacts, ComplaintGrade> {
    /** Name of the rule set. */
    public static final String NAME = "complaint-grading";

    /** The grading table of the given DMN text; refused if it is not fit to run. */
    public ComplaintGrading(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ComplaintGrading bundled() {
        return new ComplaintGrading(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ComplaintGradingFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("harm", facts.harm().code());
        inputs.put("media", facts.media().code());
        inputs.put("authority", facts.authority().code());
        inputs.put("claimedAmount", facts.claimedAmount());
        inputs.put("repeat90d", facts.complaintsIn90Days());
        inputs.put("value", facts.value().code());
        inputs.put("emotion", facts.emotion().code());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("harm", "claimedAmount", "repeat90d", "value", "emotion");
    }

    @Override
    public Map<String, Object> outputs(ComplaintGrade grade) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("severity", grade.severity().code());
        outputs.put("crisis", grade.crisis().code());
        outputs.put("legalReview", grade.legalReview());
        outputs.put("periodicCallback", grade.periodicCallback());
        return outputs;
    }

    @Override
    ComplaintGrade verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new ComplaintGrade(
                Cells.code(Severity.class, row, "severity"),
                Cells.code(ComplaintGrade.Crisis.class, row, "crisis"),
                Cells.flag(row, "legalReview"),
                Cells.flag(row, "periodicCallback"));
    }
}
