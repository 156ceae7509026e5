package io.ringloop.customers;

import java.time.Instant;
import java.util.UUID;

/**
 * An import that was done, with the number of its rows by what became of them.
 *
 * @param held rows left out because another customer uses the number
 */
public record PastImport(
        UUID id,
        Instant at,
        UUID by,
        String fileName,
        String encoding,
        int added,
        int changed,
        int unchanged,
        int held,
        int failed) {}
