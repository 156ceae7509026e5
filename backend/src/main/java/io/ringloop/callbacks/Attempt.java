package io.ringloop.callbacks;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to the customer.
 *
 * @param phone the agent's, which rings first
 * @param numberId which of the customer's numbers
 * @param number its digits, as they are dialled
 * @param channelId by which the PBX knows the call
 * @param state {@code asked}, {@code sent}, {@code talking} or {@code over}
 * @param dialledAt the agent has answered, and the customer is being rung since
 * @param endedAt the end of the talk; without one, the end of the attempt
 * @param noNewsAt when it is looked for, if nothing was heard of it
 * @param result absent until it is over
 */
public record Attempt(
        UUID id,
        UUID callbackId,
        StaffId agent,
        String phone,
        UUID numberId,
        String number,
        String channelId,
        String state,
        Instant askedAt,
        @Nullable Instant dialledAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Instant noNewsAt,
        @Nullable String result) {

    public static final String TALKING = "talking";

    public boolean over() {
        return result != null;
    }

    public boolean talking() {
        return state.equals(TALKING);
    }
}
