package io.ringloop.rules;

import java.util.List;

/**
 * What a rule set decided, and by what.
 *
 * @param value the verdict itself
 * @param ruleSet name of the rule set
 * @param version content hash of the rule set that was asked
 * @param matchedRows the rows that made the verdict, counted from 1 as the table shows them
 */
public record Verdict<V>(V value, String ruleSet, String version, List<Integer> matchedRows) {
    public Verdict {
        matchedRows = List.copyOf(matchedRows);
    }
}
