package io.ringloop.rules;

/** Whether somebody may approve a change of access, and why. */
public record ApproverVerdict(boolean allowed, Reason reason) {

    /** Why they may, or may not. */
    public enum Reason implements Code {
        ENTITLED,
        OWN_ACCESS,
        OWN_REQUEST,
        ALREADY_APPROVED,
        OUT_OF_REACH,
        ROLE_MISSING
    }
}
