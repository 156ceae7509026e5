package io.ringloop.rules;

/**
 * What follows an attempt to call back.
 *
 * @param waitMinutes with {@code MINUTES} only, else zero
 * @param counted the attempt counts against the most that are allowed
 */
public record CallbackNext(Action action, WaitFor waitFor, int waitMinutes, boolean counted, DayPart dayPart) {

    /** What is done. */
    public enum Action implements Code {
        DONE,
        /** The customer does not want to be called about this. */
        NO_MORE_CALLS,
        RETRY,
        /** Tried again under another number. */
        OTHER_NUMBER,
        /** Somebody has to find a number. */
        FIND_NUMBER,
        /** The customer is written to instead. */
        GIVE_UP
    }

    /** What has to pass before the next attempt. */
    public enum WaitFor implements Code {
        NOTHING,
        MINUTES,
        /** The least gap of {@link CallbackPolicy}. */
        POLICY_GAP,
        /** The time the customer named. */
        CUSTOMER_WISH
    }

    /** In which part of the day it is tried next. */
    public enum DayPart implements Code {
        ANY,
        SAME,
        OTHER
    }
}
