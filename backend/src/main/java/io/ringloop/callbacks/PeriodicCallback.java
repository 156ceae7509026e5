package io.ringloop.callbacks;

import io.ringloop.people.StaffId;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is called back again and again.
 *
 * @param caseId the complaint that demanded it; absent where the segment did
 * @param agent who took that complaint
 * @param timesLeft callbacks still to plan; absent: as long as the segment holds
 * @param rounds callbacks planned so far
 * @param callbackId the callback planned last
 * @param state {@code running}, {@code held} while a complaint is in hand, or {@code over}
 * @param endedFor {@code done}, {@code segment}, {@code consent}, {@code refused} or {@code merged}; absent while it is in force
 */
public record PeriodicCallback(
        UUID id,
        UUID customerId,
        CallbackType type,
        UUID unitId,
        @Nullable UUID caseId,
        @Nullable StaffId agent,
        @Nullable Integer timesLeft,
        int rounds,
        @Nullable UUID callbackId,
        String state,
        @Nullable String endedFor,
        Instant startedAt) {

    public static final String RUNNING = "running";
    public static final String HELD = "held";

    /** The same for whom the customer was merged into. */
    PeriodicCallback of(UUID survivor, int times) {
        return new PeriodicCallback(
                Ids.next(), survivor, type, unitId, caseId, agent, times, 0, null, RUNNING, null, startedAt);
    }

    /** Whether all its callbacks have been planned. */
    public boolean exhausted() {
        return timesLeft != null && timesLeft == 0;
    }
}
