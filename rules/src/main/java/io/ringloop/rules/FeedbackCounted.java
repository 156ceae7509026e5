package io.ringloop.rules;

/**
 * What an attempt counts as.
 *
 * @param restartsClock the progress clock runs anew from it
 */
public record FeedbackCounted(Counts counts, boolean restartsClock) {

    /** {@code ATTEMPTED} is counted apart from {@code EFFECTIVE}. */
    public enum Counts implements Code {
        EFFECTIVE,
        ATTEMPTED,
        NOTHING
    }
}
