package io.ringloop.rules;

/**
 * One matter of a wrapped-up contact.
 *
 * @param reason1 code of the first reason: {@code REP}, {@code CMP} ...
 * @param result code of the result: {@code TO_BE_DONE} ...
 * @param callbackWished the customer asked to be called back
 */
public record ContactFollowUpFacts(String reason1, String result, boolean callbackWished) {}
