package io.ringloop.cases.process;

import java.time.Instant;

/** What a clock strip reads and waits for, the same in every process. */
final class ClockVariables {

    /** Date: when the next threshold passes. */
    static final String NEXT_CLOCK_AT = "nextClockAt";

    /** Date, after the kind of an open clock, such as {@code solutionDueAt}. */
    static final String DUE_AT = "DueAt";

    /** Text: kind of the clock whose threshold was applied; empty when nothing was due. */
    static final String CLOCK_KIND = "clockKind";

    /** Text: {@code warn}, {@code breach}, {@code repeat}, {@code pauseLimit} or {@code none}. */
    static final String CLOCK_EVENT = "clockEvent";

    /** Number: breaches of that clock so far. */
    static final String BREACH_COUNT = "breachCount";

    /** Message: the clocks are to be read again. */
    static final String CLOCK_CHANGED = "ClockChanged";

    /** Of a subject without an open clock. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private ClockVariables() {}
}
