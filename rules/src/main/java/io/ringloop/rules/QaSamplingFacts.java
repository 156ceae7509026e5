package io.ringloop.rules;

import java.math.BigDecimal;

/**
 * Whose contacts are sampled.
 *
 * @param tenureDays since the agent's account exists
 * @param complaintRatio complaints per contact of the agent against those of the centre; 0 without any
 * @param probation the agent is on probation after fails in a row
 */
public record QaSamplingFacts(int tenureDays, BigDecimal complaintRatio, boolean probation, QaScenario scenario) {}
