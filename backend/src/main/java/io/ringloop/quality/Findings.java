package io.ringloop.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an evaluator found, with the three parts of the report [171].
 *
 * @param fatals keys of what makes it fail at once
 * @param related numbers of related cases; empty: there are none
 */
public record Findings(
        List<ItemAnswer> answers, List<String> fatals, String problem, String suggestion, List<String> related) {

    public Findings {
        answers = List.copyOf(answers);
        fatals = List.copyOf(fatals);
        related = List.copyOf(related);
    }

    /** Whether the same marks were given, whatever was written about them. */
    public boolean marksLike(Findings other) {
        return points().equals(other.points())
                && Set.copyOf(fatals).equals(Set.copyOf(other.fatals))
                && answers.size() == other.answers.size();
    }

    /** Points by item, of those that apply. */
    public Map<String, Integer> points() {
        return ScoreFormula.points(answers);
    }
}
