package io.ringloop.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller is recorded, or did not want it; published in the transaction that took it in, and again if the PBX tells it again.
 *
 * @param uniqueid of the caller's channel
 * @param file what the PBX calls the recording; null when the caller refused
 */
public record ContactRecordingDecided(
        UUID contactId,
        String pbx,
        String uniqueid,
        @Nullable String file,
        Instant at) {}
