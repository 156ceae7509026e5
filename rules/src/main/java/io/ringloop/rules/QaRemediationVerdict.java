package io.ringloop.rules;

/** What follows a result: a decision on fails in a row, and coaching. */
public record QaRemediationVerdict(Streak streak, Remedy remedy) {

    /** Whether fails in a row are decided on. */
    public enum Streak implements Code {
        OPEN,
        /** Once the appeal is judged. */
        HOLD,
        NONE
    }

    /** How the leader talks it over with the agent. */
    public enum Remedy implements Code {
        COACH,
        /** With an improvement plan. */
        COACH_AND_PLAN,
        NONE
    }
}
