package io.ringloop.archive.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was sealed, and as it stands now.
 *
 * @param sealed the hash it had
 * @param row what stands there now; null when it is gone
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record SealedFact(
        long block,
        UUID id,
        Instant at,
        byte[] sealed,
        @Nullable FactRow row) {}
