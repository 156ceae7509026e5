package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who is asked to rate a service, and how: the table {@code survey-policy}. */
public final class SurveyPolicy extends TableDecision<SurveyPolicyFacts, SurveyTerms> {
    /** Name of the rule set. */
    public static final String NAME = "survey-policy";

    /** The policy table of the given DMN text; refused if it is not fit to run. */
    public SurveyPolicy(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static SurveyPolicy bundled() {
        return new SurveyPolicy(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(SurveyPolicyFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("moment", facts.moment().code());
        inputs.put("refused", facts.refused());
        inputs.put("openComplaint", facts.openComplaint());
        inputs.put("daysSinceInvited", facts.daysSinceInvited());
        inputs.put("mobile", facts.mobile());
        inputs.put("mail", facts.mail());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("refused", "openComplaint", "daysSinceInvited");
    }

    @Override
    public Map<String, Object> outputs(SurveyTerms terms) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("channel", terms.channel().code());
        outputs.put("delayMin", terms.delayMinutes());
        outputs.put("expiryHours", terms.expiryHours());
        outputs.put("reminders", terms.reminders());
        outputs.put("remindAfterHours", terms.remindAfterHours());
        outputs.put("reason", terms.reason().code());
        return outputs;
    }

    @Override
    SurveyTerms verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new SurveyTerms(
                Cells.code(SurveyTerms.Channel.class, row, "channel"),
                Cells.integer(row, "delayMin"),
                Cells.integer(row, "expiryHours"),
                Cells.integer(row, "reminders"),
                Cells.integer(row, "remindAfterHours"),
                Cells.code(SurveyTerms.Reason.class, row, "reason"));
    }
}
