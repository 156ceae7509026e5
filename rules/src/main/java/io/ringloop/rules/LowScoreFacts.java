package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import java.math.BigDecimal;

/**
 * What a customer answered.
 *
 * @param caseOpen the matter, or a complaint of the customer, is in hand
 * @param known it is known who the customer is
 * @param lowest the lowest of the marks, 1 to 5
 * @param overall mean of the marks, 1 to 5
 */
public record LowScoreFacts(
        boolean caseOpen, boolean known, int lowest, BigDecimal overall, Solved solved, CustomerValue value) {

    /** Whether the customer says that the matter is solved. */
    public enum Solved implements Code {
        YES,
        NO,
        /** Nobody asked: by keys only the three marks are given. */
        UNSAID
    }
}
