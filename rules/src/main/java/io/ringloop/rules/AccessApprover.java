package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether somebody may approve a change of access: the table {@code access-approver}. */
public final class AccessApprover extends TableDecision<AccessApproverFacts, ApproverVerdict> {
    /** Name of the rule set. */
    public static final String NAME = "access-approver";

    /** The approver table of the given DMN text; refused if it is not fit to run. */
    public AccessApprover(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static AccessApprover bundled() {
        return new AccessApprover(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(AccessApproverFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("beneficiary", facts.beneficiary());
        inputs.put("requester", facts.requester());
        inputs.put("alreadyApproved", facts.alreadyApproved());
        inputs.put("covers", facts.covers());
        inputs.put("required", facts.required().code());
        inputs.put("teamLeader", facts.roles().contains(StaffRole.TEAM_LEADER));
        inputs.put("opsManager", facts.roles().contains(StaffRole.OPS_MANAGER));
        inputs.put("administrator", facts.roles().contains(StaffRole.ADMINISTRATOR));
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(ApproverVerdict verdict) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("allowed", verdict.allowed());
        outputs.put("reason", verdict.reason().code());
        return outputs;
    }

    @Override
    ApproverVerdict verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new ApproverVerdict(Cells.flag(row, "allowed"), Cells.code(ApproverVerdict.Reason.class, row, "reason"));
    }
}
