package io.ringloop.rules;

import io.ringloop.rules.CallbackTerms.Hours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When a callback is made, how often and by whom: the table {@code callback-policy}. */
public final class CallbackPolicy extends TableDecision<CallbackPolicyFacts, CallbackTerms> {
    /** Name of the rule set. */
    public static final String NAME = "callback-policy";

    /** The policy table of the given DMN text; refused if it is not fit to run. */
    public CallbackPolicy(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static CallbackPolicy bundled() {
        return new CallbackPolicy(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(CallbackPolicyFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("type", facts.type().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(CallbackTerms terms) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("delayFrom", terms.delayFrom().code());
        Cells.put(outputs, "delay", "delayUnit", terms.delay());
        Cells.put(outputs, "window", "windowUnit", terms.window());
        outputs.put("maxAttempts", terms.maxAttempts());
        Cells.put(outputs, "minGap", "minGapUnit", terms.minGap());
        outputs.put("morningFrom", terms.hours().get(0).from().toString());
        outputs.put("morningTo", terms.hours().get(0).to().toString());
        outputs.put("afternoonFrom", terms.hours().get(1).from().toString());
        outputs.put("afternoonTo", terms.hours().get(1).to().toString());
        outputs.put("businessDaysOnly", terms.businessDaysOnly());
        outputs.put("who", terms.who().code());
        outputs.put("group", terms.retryGroup().code());
        Cells.put(outputs, "cycle", "cycleUnit", terms.cycle());
        outputs.put("times", terms.times());
        Cells.put(outputs, "expiry", "expiryUnit", terms.expiry());
        return outputs;
    }

    @Override
    CallbackTerms verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new CallbackTerms(
                Cells.code(CallbackTerms.DelayFrom.class, row, "delayFrom"),
                Cells.span(row, "delay", "delayUnit"),
                Cells.span(row, "window", "windowUnit"),
                Cells.integer(row, "maxAttempts"),
                Cells.span(row, "minGap", "minGapUnit"),
                List.of(
                        new Hours(Cells.time(row, "morningFrom"), Cells.time(row, "morningTo")),
                        new Hours(Cells.time(row, "afternoonFrom"), Cells.time(row, "afternoonTo"))),
                Cells.flag(row, "businessDaysOnly"),
                Cells.code(CallbackTerms.Caller.class, row, "who"),
                Cells.code(RetryGroup.class, row, "group"),
                Cells.span(row, "cycle", "cycleUnit"),
                Cells.integer(row, "times"),
                Cells.span(row, "expiry", "expiryUnit"));
    }
}
