package io.ringloop.rules;

/**
 * What a contact has in common with one case on file.
 *
 * @param sameExternalNumber both name the same number of an authority
 * @param sameEvent both carry the same event tag, such as a recall
 * @param daysSinceClosed zero while it is open
 */
public record CaseMatchingFacts(
        boolean sameExternalNumber,
        boolean sameCustomer,
        boolean sameNumber,
        boolean sameReason1,
        boolean sameReason2,
        boolean sameProduct,
        boolean sameEvent,
        State state,
        int daysSinceClosed) {

    /** Whether the case is still worked on. */
    public enum State implements Code {
        OPEN,
        CLOSED
    }
}
