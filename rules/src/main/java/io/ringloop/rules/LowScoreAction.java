package io.ringloop.rules;

/** What follows a low score. */
public enum LowScoreAction implements Code {
    NONE,
    /** The answer goes to the case that is open. */
    ATTACH,
    /** A leader calls the customer. */
    CALLBACK
}
