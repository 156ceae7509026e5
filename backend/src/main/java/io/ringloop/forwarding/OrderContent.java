package io.ringloop.forwarding;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a department or partner; a draft may lack anything. The names are those of the form {@code
 * prepare-hand-over}.
 *
 * @param target the unit
 * @param contactAllowed {@code yes} if the handler may speak with the customer
 */
public record OrderContent(
        @Nullable UUID target,
        @Nullable String subject,
        @Nullable String facts,
        @Nullable String demand,
        @Nullable String toldCustomer,
        @Nullable String expectedResult,
        @Nullable Instant dueAt,
        @Nullable String contactAllowed) {

    /** Whether it can be sent as it is. */
    public boolean complete() {
        return target != null
                && dueAt != null
                && Stream.of(subject, facts, demand, toldCustomer, expectedResult, contactAllowed)
                        .allMatch(text -> text != null && !text.isBlank());
    }

    /** The same for another unit. */
    public OrderContent to(UUID unit) {
        return new OrderContent(unit, subject, facts, demand, toldCustomer, expectedResult, dueAt, contactAllowed);
    }
}
