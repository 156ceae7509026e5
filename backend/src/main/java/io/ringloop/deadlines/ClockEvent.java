package io.ringloop.deadlines;

/**
 * What became of the earliest threshold of a subject that has passed.
 *
 * @param kind of the clock; empty when nothing was due
 * @param breachCount of that clock
 */
public record ClockEvent(String kind, What what, int breachCount) {

    public static final ClockEvent NONE = new ClockEvent("", What.NONE, 0);

    /** In the order in which they are applied when they fall on the same instant. */
    public enum What {
        BREACH("breach"),
        WARN("warn"),
        REPEAT("repeat"),
        PAUSE_LIMIT("pauseLimit"),
        NONE("none");

        private final String code;

        What(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
