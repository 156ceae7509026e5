package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What follows when the customer did not accept a ticket as done: the table {@code ticket-loops}. */
public final class TicketLoops extends TableDecision<TicketLoopsFacts, TicketLoop> {
    /** Name of the rule set. */
    public static final String NAME = "ticket-loops";

    /** The loop table of the given DMN text; refused if it is not fit to run. */
    public TicketLoops(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static TicketLoops bundled() {
        return new TicketLoops(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(TicketLoopsFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("loops", facts.loops());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(TicketLoop loop) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("step", loop.code());
        return outputs;
    }

    @Override
    TicketLoop verdict(DmnOutcome outcome) {
        return Cells.code(TicketLoop.class, outcome.single(), "step");
    }
}
