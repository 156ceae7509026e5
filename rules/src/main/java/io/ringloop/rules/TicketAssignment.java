package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a ticket is worked on: the table {@code ticket-assignment}. */
public final class TicketAssignment extends TableDecision<TicketAssignmentFacts, TicketTerms> {
    /** Name of the rule set. */
    public static final String NAME = "ticket-assignment";

    private static final String CALL = "call";

    /** The assignment table of the given DMN text; refused if it is not fit to run. */
    public TicketAssignment(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static TicketAssignment bundled() {
        return new TicketAssignment(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(TicketAssignmentFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("type", facts.type().code());
        inputs.put("regionKnown", facts.regionKnown());
        inputs.put("outletKnown", facts.outletKnown());
        inputs.put("warranty", facts.warranty());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(TicketTerms terms) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("workMode", terms.workMode().code());
        outputs.put("target", Cells.codeOf(terms.target()));
        outputs.put("ownerGroup", terms.ownerGroup().code());
        outputs.put("informMode", terms.informMode().code());
        outputs.put("confirmation", terms.asked() ? CALL : Cells.NOTHING);
        return outputs;
    }

    @Override
    TicketTerms verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new TicketTerms(
                Cells.code(TargetKind.class, row, "workMode"),
                Cells.optionalCode(TicketTerms.Target.class, row, "target"),
                Cells.code(StaffRole.class, row, "ownerGroup"),
                Cells.code(TicketTerms.InformMode.class, row, "informMode"),
                CALL.equals(Cells.optionalText(row, "confirmation")));
    }
}
