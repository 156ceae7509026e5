package io.ringloop.quality;

import java.util.UUID;

/** The agent and the leader may see a result; published in the transaction that released it. */
public record EvaluationReleased(UUID evaluationId) {}
