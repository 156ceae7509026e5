package io.ringloop.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered. Each mark is 1 (very bad) to 5 (very good).
 *
 * @param solved absent when it was not asked
 * @param comment in the customer's words
 */
public record SurveyAnswer(
        int attitude,
        int efficiency,
        int accuracy,
        @Nullable Boolean solved,
        @Nullable String comment,
        Instant givenAt) {

    private static final int MARKS = 3;

    public int lowest() {
        return Math.min(attitude, Math.min(efficiency, accuracy));
    }

    /** Arithmetic mean of the three marks, to two decimals. */
    public BigDecimal overall() {
        return BigDecimal.valueOf(attitude + efficiency + accuracy)
                .divide(BigDecimal.valueOf(MARKS), 2, RoundingMode.HALF_UP);
    }
}
