package io.ringloop.complaints;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out and proposes, as the forms {@code handle-complaint} and {@code mediate} ask it.
 *
 * @param amount yuan
 */
public record Proposal(
        @Nullable String findings,
        @Nullable String responsibility,
        @Nullable String cause,
        @Nullable List<String> remedy,
        @Nullable BigDecimal amount,
        @Nullable String nextStep,
        @Nullable String proposal,
        @Nullable String carryOut,
        @Nullable UUID forwardTarget,
        @Nullable String forwardDemand,
        @Nullable String question,
        @Nullable String raiseReason,
        @Nullable UUID newOwner,
        @Nullable String authorityName) {

    public static final Proposal NONE =
            new Proposal(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Whether it departs from policy. */
    public boolean exception() {
        return remedy != null && remedy.contains("exception");
    }

    /** What it costs; zero for words only. */
    public BigDecimal cost() {
        var paid = remedy == null || remedy.contains("refund") || remedy.contains("compensation");
        return amount == null || !paid ? BigDecimal.ZERO : amount;
    }
}
