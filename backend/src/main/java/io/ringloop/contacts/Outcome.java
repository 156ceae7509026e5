package io.ringloop.contacts;

import org.jspecify.annotations.Nullable;

/** How a contact ended, seen from the person who called. */
public enum Outcome {
    ANSWERED("answered"),
    ABANDONED("abandoned"),
    SHORT_ABANDONED("short-abandoned"),
    CLOSED("closed"),
    TIMEOUT("timeout"),
    FULL("full"),
    LEFT_EMPTY("left-empty"),
    LEFT_FOR_CALLBACK("left-for-callback"),
    FAILED("failed"),
    UNOBSERVED("unobserved");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** As it stands in rows, variables and answers. */
    public String code() {
        return code;
    }

    /** The outcome of that code, null for null. */
    public static @Nullable Outcome of(@Nullable String code) {
        for (var outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        if (code == null) {
            return null;
        }
        throw new IllegalArgumentException("no outcome " + code);
    }
}
