package io.ringloop.rules;

/** What follows when many fail the same item. */
public enum QaCommonProblemAction implements Code {
    /** A special training within 72 hours. */
    TRAIN,
    /** Whoever failed it takes part in the one that is open. */
    ADD,
    NONE
}
