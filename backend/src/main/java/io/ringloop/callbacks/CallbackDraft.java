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
        @Nullable Instant wishedAt) {

    /** A customer rang and nobody answered: one reason, however often and from wherever they tried. */
    public static CallbackDraft abandoned(UUID customerId, @Nullable UUID contactId, UUID unitId, String matter) {
        return new CallbackDraft(
                CallbackType.ABANDONED,
                customerId,
                reasonKey(CallbackType.ABANDONED, contactId),
                contactId,
                null,
                unitId,
                null,
                matter,
                null);
    }

    /** What makes two callbacks that people order the same: the contact they are about, if that matters. */
    public static String reasonKey(CallbackType type, @Nullable UUID contactId) {
        return type + ":" + (contactId == null || type == CallbackType.ABANDONED ? "customer" : contactId);
    }
}
