package io.ringloop.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock to start.
 *
 * @param clockClass what its length depends on: a severity, a type, as the rule set {@code deadlines} names them
 * @param value of the customer: {@code key}, {@code high}, {@code normal} or {@code unknown}
 * @param customerId under whose key the log of the decision keeps the value
 * @param from when the time began to count, which may be before now
 * @param unit whose business time counts; absent: the standard calendar
 */
public record ClockStart(
        ClockSubject subject,
        String kind,
        String clockClass,
        String value,
        @Nullable UUID customerId,
        Instant from,
        @Nullable UUID unit) {}
