package io.ringloop.forwarding;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work order.
 *
 * @param purpose {@code findSolution} or {@code carryOut} as a step of a complaint, {@code problem} if it stands alone
 * @param targetKind {@code department} or {@code partner}
 * @param sent how often it was handed over
 * @param handler who accepted it
 * @param rejections how often it was rejected
 * @param inspections how often the result was not good
 * @param loops how often the customer did not accept what was done
 * @param supervision how far it has come since it was sent: 1 warned, 2 to 4 the breaches
 * @param attemptsLeft calls to the customer that may still be made
 * @param outcome absent while it is open
 * @param dueAt the earliest due time of its clocks
 */
public record WorkOrder(
        UUID id,
        Origin origin,
        String purpose,
        @Nullable UUID target,
        @Nullable String targetKind,
        OrderContent content,
        int sent,
        String state,
        @Nullable StaffId handler,
        int rejections,
        int inspections,
        int loops,
        int supervision,
        @Nullable Integer attemptsLeft,
        @Nullable String outcome,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        Instant createdAt) {

    /** Purpose of an order that is no step of another process. */
    public static final String PROBLEM = "problem";

    /** An order on paper. */
    static WorkOrder draft(
            UUID id, Origin origin, String purpose, @Nullable String targetKind, OrderContent content, Instant at) {
        return new WorkOrder(
                id,
                origin,
                purpose,
                content.target(),
                targetKind,
                content,
                0,
                "prepared",
                null,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                at);
    }

    public @Nullable UUID caseId() {
        return origin.caseId();
    }

    /** In whose story it belongs: its case's, else its own. */
    public UUID story() {
        return origin.caseId() == null ? id : origin.caseId();
    }

    /** Whether it is no step of another process. */
    public boolean alone() {
        return purpose.equals(PROBLEM);
    }

    public boolean open() {
        return outcome == null;
    }

    /** Its number with that of its hand-over. */
    public String name() {
        return origin.number() + "/" + Math.max(1, sent);
    }

    /** How the deadline stands: {@code ok}, {@code warned}, {@code breached}, or {@code none}. */
    public String clockAt(Instant now) {
        if (dueAt == null || !open()) {
            return "none";
        }
        if (!now.isBefore(dueAt)) {
            return "breached";
        }
        return warnAt != null && !now.isBefore(warnAt) ? "warned" : "ok";
    }
}
