package io.ringloop.rules;

/**
 * How many contacts are sampled.
 *
 * @param ratePct share of the contacts, 0 to 100
 * @param minimum of each agent, if there are as many
 */
public record QaSamplingTerms(int ratePct, int minimum) {}
