package io.ringloop.rules;

/**
 * A report that a dealer or station owes for a day.
 *
 * @param returned the branch sent it back, and it is to be delivered again
 */
public record ReportTimesFacts(Kind kind, Day day, boolean returned) {

    /** What is reported. */
    public enum Kind implements Code {
        PURCHASE,
        REPAIR
    }

    /** What the day is in the calendar of who reports. */
    public enum Day implements Code {
        BUSINESS_DAY,
        REST_DAY
    }
}
