package io.ringloop.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock runs and what it does on the way.
 *
 * @param base what the due time is counted from
 * @param duration absent with {@code GIVEN_DATE} only
 * @param warnBefore how long before the due time it warns; absent: it does not
 * @param repeatEvery how often it speaks up again once it is overdue; absent: never
 * @param pausable reasons for which it may yield; empty: none
 * @param pauseLimit how long it may yield to the customer at most; {@link PauseReason#LEGAL_HOLD} and
 *     {@link PauseReason#LEAVE} have no limit
 */
public record Deadline(
        Base base,
        @Nullable Span duration,
        @Nullable Span warnBefore,
        @Nullable Span repeatEvery,
        Set<PauseReason> pausable,
        @Nullable Span pauseLimit) {
    public Deadline {
        pausable = Set.copyOf(pausable);
    }

    /** What the due time is counted from. */
    public enum Base implements Code {
        /** From the base time of the clock, forwards. */
        START,
        /** From the due time of the clock {@link ClockKind#DONE} of the same subject, forwards. */
        AFTER_DONE,
        /** From the due time of whoever ordered the work, backwards. */
        BEFORE_PARENT_DUE,
        /** The date was set by somebody else and is used as it is. */
        GIVEN_DATE
    }
}
