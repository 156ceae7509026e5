package io.ringloop.quality;

import java.util.UUID;

/**
 * An appeal was judged; published in the transaction that judged it.
 *
 * @param changed there is a new version of the score
 */
public record EvaluationJudged(UUID evaluationId, boolean changed) {}
