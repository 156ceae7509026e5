package io.ringloop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was merged, as it was.
 *
 * @param by who merged it
 */
public record MergedRecord(
        UUID id,
        String name,
        @Nullable String gender,
        @Nullable String region,
        @Nullable String address,
        @Nullable String note,
        Instant at,
        @Nullable UUID by) {}
