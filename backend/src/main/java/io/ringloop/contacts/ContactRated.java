package io.ringloop.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller was asked for a rating by the telephone system when the agent had hung up; published in the transaction that took it
 * in, and again if the PBX tells it again. Marks are 1 (very bad) to 5 (very good), null where none was given.
 */
public record ContactRated(
        UUID contactId,
        @Nullable Integer attitude,
        @Nullable Integer efficiency,
        @Nullable Integer accuracy,
        Instant at) {}
