package io.ringloop.callbacks;

/** A callback has its result; published in the transaction that ended it. */
public record CallbackEnded(Callback callback) {}
