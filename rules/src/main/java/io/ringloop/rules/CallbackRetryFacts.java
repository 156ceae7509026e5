package io.ringloop.rules;

/**
 * An attempt to call back that is over.
 *
 * @param attemptsLeft how many more the policy allows
 * @param otherNumber there is another number that was not found wrong
 */
public record CallbackRetryFacts(CallbackResult result, int attemptsLeft, boolean otherNumber, RetryGroup group) {}
