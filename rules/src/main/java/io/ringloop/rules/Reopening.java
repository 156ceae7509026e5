package io.ringloop.rules;

/**
 * What happens to a closed case whose customer is back.
 *
 * @param tierUp it starts in the second tier
 */
public record Reopening(Action action, boolean tierUp) {

    /** What is done. */
    public enum Action implements Code {
        REOPEN,
        /** The case it was merged into is reopened. */
        REOPEN_MASTER,
        /** A new case of the same family follows it. */
        NEW_LINKED,
        /** A new complaint follows it, whatever its family. */
        NEW_COMPLAINT,
        REFUSE
    }
}
