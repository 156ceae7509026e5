package io.ringloop.rules;

import java.math.BigDecimal;

/**
 * What makes a customer worth more to us.
 *
 * @param keyAccount named a key account by somebody
 * @param spentIn12Months yuan
 * @param contract fleet or contract customer
 */
public record CustomerSegmentValueFacts(
        boolean keyAccount, BigDecimal spentIn12Months, int productsOwned, boolean contract, boolean verified) {}
