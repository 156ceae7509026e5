package io.ringloop.rules;

import java.math.BigDecimal;

/**
 * A solution as it is proposed.
 *
 * @param proposer the highest role of who proposes it: agent, team leader or operations manager
 * @param amount yuan; zero for an apology or explanation
 * @param exception it departs from policy
 * @param legalReview what {@link ComplaintGrading} said
 */
public record SolutionAuthorityFacts(StaffRole proposer, BigDecimal amount, boolean exception, boolean legalReview) {}
