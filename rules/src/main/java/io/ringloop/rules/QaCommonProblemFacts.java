package io.ringloop.rules;

/**
 * How often one item of a form was failed in a centre lately.
 *
 * @param agents how many failed it
 * @param fails how often they did
 * @param trainingOpen a training on it is not over
 */
public record QaCommonProblemFacts(int agents, int fails, boolean trainingOpen) {}
