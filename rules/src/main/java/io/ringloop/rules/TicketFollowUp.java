package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a closed ticket demands: the table {@code ticket-follow-up}. */
public final class TicketFollowUp extends TableDecision<TicketFollowUpFacts, FollowUps> {
    /** Name of the rule set. */
    public static final String NAME = "ticket-follow-up";

    /** The follow-up table of the given DMN text; refused if it is not fit to run. */
    public TicketFollowUp(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static TicketFollowUp bundled() {
        return new TicketFollowUp(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(TicketFollowUpFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("type", facts.type().code());
        inputs.put("done", facts.done());
        inputs.put("called", facts.called());
        inputs.put("scored", facts.scored());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(FollowUps followUps) {
        return followUps.outputs();
    }

    @Override
    FollowUps verdict(DmnOutcome outcome) {
        return FollowUps.of(outcome.rows());
    }
}
