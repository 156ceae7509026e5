package io.ringloop.rules;

import java.util.List;

/** A rule set that must not run: it does not compile, is no plain table, or reaches outside the table. */
public final class RuleSetRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String ruleSet;
    private final List<String> reasons;

    RuleSetRefused(String ruleSet, List<String> reasons) {
        super("Rule set '" + ruleSet + "' refused: " + String.join("; ", reasons));
        this.ruleSet = ruleSet;
        this.reasons = List.copyOf(reasons);
    }

    public String ruleSet() {
        return ruleSet;
    }

    /** Every reason found, in the order of the file. */
    public List<String> reasons() {
        return reasons;
    }
}
