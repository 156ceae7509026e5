package io.ringloop.rules;

import java.util.UUID;

/**
 * What one rule says about one candidate.
 *
 * @param points for the order among those in the same place
 */
public record OwnerMark(UUID staffId, OwnerReason reason, int points) {
    public OwnerMark(UUID staffId, OwnerReason reason) {
        this(staffId, reason, 0);
    }

    /** True when it leaves the candidate out. */
    public boolean isLeavingOut() {
        return reason.effect() == OwnerReason.Effect.LEAVES_OUT;
    }
}
