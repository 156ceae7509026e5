package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who has to approve a change of access, and how long it holds: the table {@code access-approval}. */
public final class AccessApproval extends TableDecision<AccessApprovalFacts, AccessTerms> {
    /** Name of the rule set. */
    public static final String NAME = "access-approval";

    /** The approval table of the given DMN text; refused if it is not fit to run. */
    public AccessApproval(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static AccessApproval bundled() {
        return new AccessApproval(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(AccessApprovalFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("change", facts.change().code());
        inputs.put("role", facts.role().code());
        inputs.put("reach", facts.reach().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(AccessTerms terms) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("approver", terms.approver().code());
        outputs.put("second", Cells.codeOf(terms.second()));
        outputs.put("validDays", terms.validDays());
        outputs.put("recertifyDays", terms.recertifyDays());
        outputs.put("decideDays", terms.decideDays());
        outputs.put("lapseDays", terms.lapseDays());
        outputs.put("warnDays", terms.warnDays());
        outputs.put("certifyDays", terms.certifyDays());
        outputs.put("certifyLapseDays", terms.certifyLapseDays());
        return outputs;
    }

    @Override
    AccessTerms verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new AccessTerms(
                Cells.code(StaffRole.class, row, "approver"),
                Cells.optionalCode(StaffRole.class, row, "second"),
                Cells.integer(row, "validDays"),
                Cells.integer(row, "recertifyDays"),
                Cells.integer(row, "decideDays"),
                Cells.integer(row, "lapseDays"),
                Cells.integer(row, "warnDays"),
                Cells.integer(row, "certifyDays"),
                Cells.integer(row, "certifyLapseDays"));
    }
}
