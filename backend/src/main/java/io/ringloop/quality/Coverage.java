package io.ringloop.quality;

import io.ringloop.people.StaffId;
import io.ringloop.rules.QaScenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How far a plan's quota of one agent is met.
 *
 * @param frame contacts it was drawn from
 * @param chosen contacts that are in the sample now
 * @param taken of them, those that are being evaluated or were
 * @param replaced contacts that could not be evaluated
 */
public record Coverage(
        StaffId agent,
        UUID unitId,
        int tenureDays,
        BigDecimal complaintRatio,
        int frame,
        int quota,
        int chosen,
        int taken,
        int replaced,
        List<Share> shares) {

    public Coverage {
        shares = List.copyOf(shares);
    }

    /** One scenario of it. */
    public record Share(QaScenario scenario, int ratePct, int frame, int quota) {}

    /** How many are still to be evaluated. */
    public int missing() {
        return Math.max(0, quota - taken);
    }
}
