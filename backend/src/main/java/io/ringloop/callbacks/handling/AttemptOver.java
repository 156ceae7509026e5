package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;

/** An attempt is over, or was told to be once more; published in the transaction that ended it. */
record AttemptOver(Attempt attempt) {}
