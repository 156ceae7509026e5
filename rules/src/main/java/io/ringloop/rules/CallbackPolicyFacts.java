package io.ringloop.rules;

/** A callback that is planned. */
public record CallbackPolicyFacts(CallbackType type) {}
