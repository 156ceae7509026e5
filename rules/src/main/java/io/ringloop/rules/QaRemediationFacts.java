package io.ringloop.rules;

import io.ringloop.rules.QaVerdict.Coaching;

/**
 * A result, and those of the same agent before it.
 *
 * @param failsInARow by {@link QaSeries}, the result included
 * @param appealPending one of them is appealed and not judged yet
 * @param coaching what the result asks for
 * @param sameItem the most often that the agent failed one of its failed items lately, this time included
 */
public record QaRemediationFacts(
        int failsInARow, boolean appealPending, Coaching coaching, boolean fatal, int sameItem) {}
