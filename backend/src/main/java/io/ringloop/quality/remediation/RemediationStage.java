package io.ringloop.quality.remediation;

import io.ringloop.rules.Code;

/** What a remediation waits for. */
public enum RemediationStage implements Code {
    COACH,
    CONFIRM,
    PLAN,
    CHECK,
    /** The effect is watched. */
    WATCH,
    DECIDE,
    /** A second person approves an exception. */
    APPROVE,
    TRANSFER,
    RETRAIN,
    PROBATION,
    PREPARE,
    TRAIN,
    /** Somebody was missing at the training. */
    MAKE_UP,
    /** Whether the training helped. */
    JUDGE,
    CLOSED,
    CALLED_OFF
}
