package io.ringloop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param by absent when the system did it
 * @param cause {@code edit}, {@code import}, {@code merge} or {@code rule}
 */
public record ChangeRow(
        UUID id,
        Instant at,
        @Nullable UUID by,
        String field,
        @Nullable String former,
        @Nullable String latter,
        String cause) {}
