package io.ringloop.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a customer of a {@link SimulatedPbx} does when dialled.
 *
 * @param after how long the phone rings before that
 * @param talk hangs up after talking this long; null leaves it to the agent
 */
public record AnswerPlan(
        Answer answer, Duration after, @Nullable Duration talk) {

    /** What a customer can do. */
    public enum Answer {
        ANSWERS,
        BUSY,
        DECLINES,
        /** There is no such number. */
        UNKNOWN,
        /** Lets it ring until the dialplan gives up. */
        NEVER
    }

    public static AnswerPlan answers(Duration after) {
        return new AnswerPlan(Answer.ANSWERS, after, null);
    }

    public static AnswerPlan of(Answer answer, Duration after) {
        return new AnswerPlan(answer, after, null);
    }
}
