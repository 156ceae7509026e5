package io.ringloop.forwarding;

import io.ringloop.people.StaffId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem to be forwarded by itself.
 *
 * @param caseId or contactId says where it was found
 * @param customerId who is asked in the end whether it is solved; absent: nobody can be asked
 * @param owner who answers for it
 * @param unitId of the owner's work
 * @param files that belong to it, uploaded by the owner
 */
public record ForwardingDraft(
        @Nullable UUID caseId,
        @Nullable UUID contactId,
        @Nullable UUID customerId,
        @Nullable String product,
        StaffId owner,
        UUID unitId,
        OrderContent content,
        List<UUID> files) {

    public ForwardingDraft {
        files = List.copyOf(files);
    }
}
