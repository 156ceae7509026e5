package io.ringloop.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a forwarded matter that is late.
 *
 * @param told who is told
 * @param task who gets the task to supervise it, unless it is open already
 * @param nextPartner another partner is proposed
 */
public record SupervisionMeasures(
        Set<Recipient> told, @Nullable Duty task, @Nullable Above escalateTo, boolean nextPartner) {
    public SupervisionMeasures {
        told = Set.copyOf(told);
    }

    /** Who is told. */
    public enum Recipient implements Code {
        /** Who has accepted the work, in the department, at the partner or in house. */
        HANDLER,
        /** Who answers for the case. */
        OWNER,
        TEAM_LEADER,
        /** Who leads the handler. */
        HANDLER_HEAD,
        DEPARTMENT_HEAD,
        /** The branch the partner belongs to. */
        BRANCH,
        OPS_MANAGER,
        /** Above the operations manager. */
        MANAGEMENT
    }

    /** Who supervises. */
    public enum Duty implements Code {
        TEAM_LEADER,
        /** Who has the duty of dispatching. */
        DISPATCH
    }

    /** Who answers for it from now on. */
    public enum Above implements Code {
        OPS_MANAGER,
        BRANCH
    }
}
