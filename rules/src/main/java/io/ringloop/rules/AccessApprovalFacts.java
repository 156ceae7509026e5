package io.ringloop.rules;

/**
 * A change of access that is asked for.
 *
 * @param reach how far the role reaches where it is given
 */
public record AccessApprovalFacts(Change change, StaffRole role, Reach reach) {

    /** {@code RECERTIFY}: what was granted is still needed. */
    public enum Change implements Code {
        GRANT,
        RECERTIFY,
        REVOKE
    }

    /** Whose data is seen. */
    public enum Reach implements Code {
        OWN,
        TEAM,
        BRANCH,
        ALL
    }
}
