package io.ringloop.rules;

import io.ringloop.rules.QaVerdict.Grade;

/** A released evaluation among others of the same agent. */
public record QaSeriesFacts(Origin origin, Grade grade) {

    /** Why it was evaluated. */
    public enum Origin implements Code {
        SAMPLE,
        MANUAL,
        COMPLAINT,
        MYSTERY,
        CALIBRATION
    }
}
