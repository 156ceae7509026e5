package io.ringloop.rules;

import java.math.BigDecimal;

/**
 * What an evaluator found.
 *
 * @param score 0 to 100
 */
public record QaOutcomeFacts(Fatal fatal, boolean criticalFailed, BigDecimal score) {

    /** Whom an act hurts that makes the evaluation fail at once; the gravest of several. */
    public enum Fatal implements Code {
        NONE,
        CUSTOMER,
        BUSINESS,
        COMPLIANCE
    }
}
