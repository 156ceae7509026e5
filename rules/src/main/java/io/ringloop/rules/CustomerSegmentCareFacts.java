package io.ringloop.rules;

/**
 * What makes a customer need more care.
 *
 * @param upheldIn180Days complaints in 180 days in which the customer was right
 * @param openLoops how often solutions of an open complaint were not confirmed; the highest if several are open
 */
public record CustomerSegmentCareFacts(
        boolean vulnerable, int complaintsIn90Days, int upheldIn180Days, int openLoops) {}
