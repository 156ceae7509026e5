package io.ringloop.rules;

import java.util.List;

/** A rule set had no answer: a fact outside the allowed values, or no row for these facts. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String ruleSet;
    private final String version;
    private final List<String> reasons;

    DecisionRefused(String ruleSet, String version, List<String> reasons) {
        super("Rule set '" + ruleSet + "' has no answer: " + String.join("; ", reasons));
        this.ruleSet = ruleSet;
        this.version = version;
        this.reasons = List.copyOf(reasons);
    }

    public String ruleSet() {
        return ruleSet;
    }

    /** Content hash of the rule set that was asked. */
    public String version() {
        return version;
    }

    public List<String> reasons() {
        return reasons;
    }
}
