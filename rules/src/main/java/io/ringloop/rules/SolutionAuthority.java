package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who has to approve a solution: the table {@code solution-authority}. */
public final class SolutionAuthority extends TableDecision<SolutionAuthorityFacts, SolutionApproval> {
    /** Name of the rule set. */
    public static final String NAME = "solution-authority";

    /** The authority table of the given DMN text; refused if it is not fit to run. */
    public SolutionAuthority(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static SolutionAuthority bundled() {
        return new SolutionAuthority(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(SolutionAuthorityFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("proposer", facts.proposer().code());
        inputs.put("amount", facts.amount());
        inputs.put("exception", facts.exception());
        inputs.put("legalReview", facts.legalReview());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(SolutionApproval approval) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("approver", Cells.codeOf(approval.approver()));
        outputs.put("legal", approval.legal());
        return outputs;
    }

    @Override
    SolutionApproval verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new SolutionApproval(
                Cells.optionalCode(SolutionApproval.Approver.class, row, "approver"), Cells.flag(row, "legal"));
    }
}
