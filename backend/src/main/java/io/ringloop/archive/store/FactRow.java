package io.ringloop.archive.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code archive.fact} as it is hashed: {@code data} as text, {@code personal} as ciphertext. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record FactRow(
        UUID id,
        Instant at,
        String kind,
        String subjectType,
        String subjectId,
        @Nullable UUID businessKey,
        @Nullable UUID actor,
        String data,
        @Nullable UUID personId,
        byte @Nullable [] personal) {

    /** SHA-256 over all components in their order, each with its length before it, so that no two rows share a text. */
    public byte[] contentHash() {
        return new ContentHash()
                .add(id)
                .add(at)
                .add(kind)
                .add(subjectType)
                .add(subjectId)
                .add(businessKey)
                .add(actor)
                .add(data)
                .add(personId)
                .add(personal)
                .digest();
    }
}
