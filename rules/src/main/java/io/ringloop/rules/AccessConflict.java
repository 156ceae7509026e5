package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a further role conflicts with the duties somebody has: the table {@code access-conflict}. */
public final class AccessConflict extends TableDecision<AccessConflictFacts, Boolean> {
    /** Name of the rule set. */
    public static final String NAME = "access-conflict";

    /** The conflict table of the given DMN text; refused if it is not fit to run. */
    public AccessConflict(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static AccessConflict bundled() {
        return new AccessConflict(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(AccessConflictFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("role", facts.role().code());
        inputs.put("auditor", facts.held().contains(StaffRole.AUDITOR));
        inputs.put("other", facts.held().stream().anyMatch(held -> held != StaffRole.AUDITOR));
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(Boolean conflict) {
        return Map.of("conflict", conflict);
    }

    @Override
    Boolean verdict(DmnOutcome outcome) {
        return Cells.flag(outcome.single(), "conflict");
    }
}
