package io.ringloop.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion or another stretch of work that is to be looked at more closely. What is absent does not narrow; one of queue and
 * reason is there.
 *
 * @param queue key of the queue
 * @param reason first or second reason of a matter
 * @param until contacts of this moment and later are not in it
 */
public record KeyScenario(
        @Nullable String queue,
        @Nullable String reason,
        @Nullable Instant from,
        @Nullable Instant until) {}
