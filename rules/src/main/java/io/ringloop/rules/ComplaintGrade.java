package io.ringloop.rules;

/**
 * How a complaint is graded.
 *
 * @param legalReview no solution without legal
 * @param periodicCallback the customer is called again from time to time once it is closed
 */
public record ComplaintGrade(Severity severity, Crisis crisis, boolean legalReview, boolean periodicCallback) {

    /** {@code WATCH}: the response group sees it; {@code SIGNAL}: it has an hour to decide. */
    public enum Crisis implements Code {
        NO,
        WATCH,
        SIGNAL
    }
}
