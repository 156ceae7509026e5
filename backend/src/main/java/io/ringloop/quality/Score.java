package io.ringloop.quality;

import io.ringloop.people.StaffId;
import io.ringloop.rules.QaVerdict.Coaching;
import io.ringloop.rules.QaVerdict.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a score: never changed.
 *
 * @param reason why it took the place of the former one; absent for the first
 * @param score by {@link ScoreFormula}
 * @param counted what it counts by the table {@code qa-outcome}
 */
public record Score(
        UUID evaluationId,
        int version,
        ScoreStep step,
        StaffId by,
        @Nullable String reason,
        BigDecimal score,
        BigDecimal counted,
        Grade grade,
        Coaching coaching,
        Findings findings,
        UUID decisionId,
        Instant at) {}
