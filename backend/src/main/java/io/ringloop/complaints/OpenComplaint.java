package io.ringloop.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is worked on.
 *
 * @param reason second level of the reason of its matter
 * @param product of the case
 */
public record OpenComplaint(
        UUID caseId,
        String number,
        @Nullable UUID customerId,
        @Nullable String reason,
        @Nullable String product) {}
