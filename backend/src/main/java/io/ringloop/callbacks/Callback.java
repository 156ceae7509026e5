package io.ringloop.callbacks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is called back.
 *
 * @param number for people
 * @param called a step of the process of its case, which goes on with the result
 * @param state {@code waiting}, {@code dialling}, {@code talking} or {@code over}
 * @param attemptsLeft attempts that count and may still be made; absent before its terms are decided
 * @param attemptAt the next attempt
 * @param attemptUntil end of the allowed hours it falls in
 * @param dueAt until when it is on time
 * @param result absent while it is open
 * @param followUpId the case that was opened because the customer is not satisfied
 */
public record Callback(
        UUID id,
        String number,
        CallbackDraft draft,
        boolean called,
        String state,
        @Nullable Integer attemptsLeft,
        @Nullable Instant attemptAt,
        @Nullable Instant attemptUntil,
        @Nullable Instant dueAt,
        @Nullable Instant expiresAt,
        @Nullable String result,
        @Nullable UUID followUpId,
        Instant createdAt) {

    public boolean open() {
        return result == null;
    }

    /** Whether the customer may be called at an instant. */
    public boolean callableAt(Instant at) {
        return open()
                && attemptAt != null
                && attemptUntil != null
                && !at.isBefore(attemptAt)
                && at.isBefore(attemptUntil);
    }
}
