package io.ringloop.deadlines;

import io.ringloop.rules.Deadline;
import io.ringloop.rules.PauseReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a clock runs.
 *
 * @param base what the due time is counted from
 * @param length null: the due time is given from outside, as by an authority
 * @param warnBefore how long before it is due, or which share of its length before
 * @param repeat how often it is told again once it is late; null: never
 * @param pausable the reasons for which it may stand still
 * @param pauseLimit how long it may wait for the customer at a time, and how far ahead a date may lie that the customer
 *     agrees to; null: without limit
 */
public record ClockTerms(
        Deadline.Base base,
        @Nullable Length length,
        @Nullable Length warnBefore,
        @Nullable Length repeat,
        Set<PauseReason> pausable,
        @Nullable Length pauseLimit) {

    public ClockTerms {
        pausable = Set.copyOf(pausable);
    }
}
