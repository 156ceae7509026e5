package io.ringloop.quality;

import io.ringloop.people.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation.
 *
 * @param planId the sampling plan that chose it
 * @param weight what it counts against others in means
 * @param evaluator who scored first
 * @param second who looked a second time, and why it was kept or corrected
 * @param judge who judged the appeal, never the evaluator
 * @param scoreVersion the version of the score that holds; 0 while there is none
 * @param version grows with every change
 */
public record Evaluation(
        UUID id,
        EvaluationOrigin origin,
        EvaluatedWork work,
        @Nullable UUID planId,
        String formKey,
        int formVersion,
        BigDecimal weight,
        EvaluationState state,
        @Nullable StaffId evaluator,
        @Nullable Look second,
        @Nullable Look judge,
        int scoreVersion,
        @Nullable Instant scoredAt,
        Delivery delivery,
        @Nullable Appeal appeal,
        @Nullable Instant closedAt,
        Instant createdAt,
        int version) {

    /** Somebody else who looked at it, and their reason. */
    public record Look(StaffId by, @Nullable String reason) {}

    /**
     * How it came to the agent.
     *
     * @param dueAt 24 hours after scoring
     * @param late it came later
     * @param answerDueAt until when the agent may answer
     */
    public record Delivery(
            @Nullable Instant dueAt,
            @Nullable Instant releasedAt,
            @Nullable Instant deliveredAt,
            boolean late,
            @Nullable Instant answerDueAt,
            @Nullable Instant answeredAt) {}

    /** What the agent does not agree with, by item. */
    public record Appeal(List<String> items, String reason) {

        public Appeal {
            items = List.copyOf(items);
        }
    }

    /** Whether the person evaluated and their leaders may see it. */
    public boolean released() {
        return delivery.releasedAt() != null;
    }
}
