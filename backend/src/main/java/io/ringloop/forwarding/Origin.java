package io.ringloop.forwarding;

import io.ringloop.people.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an order comes from, and whose it is.
 *
 * @param caseId absent for a problem found in a contact
 * @param contactId in which it was found
 * @param number for people: that of its case, else one of its own
 * @param owner who answers for it and inspects the result
 * @param unitId of the owner's work
 */
public record Origin(
        @Nullable UUID caseId,
        @Nullable UUID contactId,
        @Nullable UUID customerId,
        String number,
        @Nullable String product,
        @Nullable StaffId owner,
        UUID unitId) {}
