package io.ringloop.quality.remediation;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows quality results.
 *
 * @param agent absent for a problem many have
 * @param unitId of the agent; of a common problem the centre
 * @param item what many failed
 * @param planWanted the rules ask for an improvement plan
 * @param cause code of the cause, as the leader found it
 * @param round of the training, from 1 on; 0 before
 * @param dueAt until when the coaching, or the training, is to be held
 * @param heldAt when it was
 * @param late it was held later, or is not held yet though it was due
 * @param retrained there was a second training already
 * @param version grows with every change
 */
public record Remediation(
        UUID id,
        RemediationKind kind,
        @Nullable StaffId agent,
        UUID unitId,
        @Nullable Item item,
        RemediationStage stage,
        @Nullable RemediationResult result,
        boolean planWanted,
        @Nullable String cause,
        int round,
        @Nullable Instant dueAt,
        @Nullable Instant heldAt,
        boolean late,
        @Nullable Instant watchedUntil,
        @Nullable Instant probationFrom,
        boolean retrained,
        @Nullable String calledOff,
        UUID decisionId,
        Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    /** An item of a form, by its keys. */
    public record Item(String form, String key) {

        @Override
        public String toString() {
            return form + " " + key;
        }
    }

    public boolean open() {
        return closedAt == null;
    }
}
