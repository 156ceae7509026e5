package io.ringloop.rules;

/**
 * A closed case whose customer is back.
 *
 * @param sameReason it is about the same as before
 * @param reopenCount times the case was reopened already
 * @param newFacts the operations manager has confirmed that the customer brings new facts
 */
public record ReopenPolicyFacts(
        CaseFamily family,
        int daysSinceClosed,
        boolean sameReason,
        ClosingReason closeReason,
        int reopenCount,
        boolean newFacts) {}
