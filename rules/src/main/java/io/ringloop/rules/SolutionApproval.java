package io.ringloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * Who has to approve a solution; never who proposed it.
 *
 * @param approver absent: nobody has to
 * @param legal legal has to agree too
 */
public record SolutionApproval(@Nullable Approver approver, boolean legal) {

    /** Who approves. */
    public enum Approver implements Code {
        TEAM_LEADER,
        OPS_MANAGER,
        /** Above the operations manager. */
        MANAGEMENT;

        @Override
        public String code() {
            return name();
        }
    }
}
