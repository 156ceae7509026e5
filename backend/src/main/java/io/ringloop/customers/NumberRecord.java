package io.ringloop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that is or was a customer's.
 *
 * @param source who gave it to us: {@code customer}, {@code partner}, {@code import} or {@code staff}
 * @param wrongSource how we know that it is not theirs: {@code answered} by somebody else, {@code unreachable}, said by the {@code
 *     customer} or by a {@code partner}
 */
public record NumberRecord(
        UUID id,
        String dialled,
        @Nullable String e164,
        String kind,
        String source,
        Instant addedAt,
        @Nullable Instant endedAt,
        @Nullable Instant wrongAt,
        @Nullable String wrongSource) {

    public boolean inUse() {
        return endedAt == null && wrongAt == null;
    }
}
