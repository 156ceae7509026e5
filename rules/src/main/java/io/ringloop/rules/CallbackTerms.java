package io.ringloop.rules;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a callback is made.
 *
 * @param delayFrom what the delay is counted from
 * @param delay absent: at once
 * @param window how long after that it is on time
 * @param maxAttempts attempts that count
 * @param minGap least time between two attempts
 * @param hours when the customer may be called, in the customer's zone
 * @param retryGroup the pace of {@link CallbackRetry}
 * @param cycle the cycle of a periodic callback; absent: once
 * @param times how often the cycle runs; -1 while the segment holds, 0 without a cycle
 * @param expiry when it lapses
 */
public record CallbackTerms(
        DelayFrom delayFrom,
        @Nullable Span delay,
        @Nullable Span window,
        int maxAttempts,
        @Nullable Span minGap,
        List<Hours> hours,
        boolean businessDaysOnly,
        Caller who,
        RetryGroup retryGroup,
        @Nullable Span cycle,
        int times,
        @Nullable Span expiry) {
    public CallbackTerms {
        hours = List.copyOf(hours);
    }

    /** A part of the day, {@code to} excluded. */
    public record Hours(LocalTime from, LocalTime to) {}

    /** What the delay is counted from: what triggered the callback, or the time that was promised. */
    public enum DelayFrom implements Code {
        TRIGGER,
        PROMISE
    }

    /** Who makes the call. */
    public enum Caller implements Code {
        OUTBOUND_AGENT,
        /** Any agent but who handled the matter. */
        AGENT_NOT_HANDLER,
        /** A senior agent, but not who handled the matter. */
        SENIOR_NOT_HANDLER,
        LEADER_OR_SENIOR,
        ANY_FREE_AGENT,
        /** Who promised it, and the team if that agent is away. */
        PROMISER_THEN_TEAM,
        TEAM_LEADER,
        /** Who was on the call that dropped. */
        SAME_AGENT,
        /** Who took the question. */
        ASKING_AGENT
    }
}
