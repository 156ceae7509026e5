package io.ringloop.callbacks;

import io.ringloop.people.StaffId;
import io.ringloop.rules.CallbackType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback to plan.
 *
 * @param reasonKey what makes two callbacks of a customer the same
 * @param contactId in which it was promised
 * @param caseId it belongs to
 * @param unitId whose work, business time and zone it is
 * @param agent who promised it or handled the matter; the table says what follows from that
 * @param matter what it is about, in words
 * @param wishedAt a time the customer named
 */
public record CallbackDraft(
        CallbackType type,
        UUID customerId,
        String reasonKey,
        @Nullable UUID contactId,
        @Nullable UUID caseId,
        UUID unitId,
        @Nullable StaffId agent,
        @Nullable String matter,
        @Nullable Instant wishedAt) {}
