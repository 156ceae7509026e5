package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What follows an attempt to call back: the table {@code callback-retry}. */
public final class CallbackRetry extends TableDecision<CallbackRetryFacts, CallbackNext> {
    /** Name of the rule set. */
    public static final String NAME = "callback-retry";

    /** The retry table of the given DMN text; refused if it is not fit to run. */
    public CallbackRetry(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static CallbackRetry bundled() {
        return new CallbackRetry(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(CallbackRetryFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("result", facts.result().code());
        inputs.put("attemptsLeft", facts.attemptsLeft());
        inputs.put("otherNumber", facts.otherNumber());
        inputs.put("group", facts.group().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(CallbackNext next) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("action", next.action().code());
        outputs.put("waitFor", next.waitFor().code());
        outputs.put("waitMin", next.waitMinutes());
        outputs.put("counted", next.counted());
        outputs.put("dayPart", next.dayPart().code());
        return outputs;
    }

    @Override
    CallbackNext verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new CallbackNext(
                Cells.code(CallbackNext.Action.class, row, "action"),
                Cells.code(CallbackNext.WaitFor.class, row, "waitFor"),
                Cells.integer(row, "waitMin"),
                Cells.flag(row, "counted"),
                Cells.code(CallbackNext.DayPart.class, row, "dayPart"));
    }
}
