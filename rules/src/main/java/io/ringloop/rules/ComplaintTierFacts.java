package io.ringloop.rules;

/**
 * A complaint at the moment its tier is asked for.
 *
 * @param currentTier 1 or 2; 0 before the first assignment
 * @param loops solutions the customer did not confirm
 * @param urges times the customer has urged
 */
public record ComplaintTierFacts(Trigger trigger, Severity severity, int currentTier, int loops, int urges) {

    /** What happened; {@code RETURNED}: the second tier gives it back. */
    public enum Trigger implements Code {
        OPENED,
        REOPENED,
        URGED,
        PROGRESS_BREACH,
        SOLUTION_BREACH,
        NOT_CONFIRMED,
        MEDIA_EXPOSED,
        RETURNED
    }
}
