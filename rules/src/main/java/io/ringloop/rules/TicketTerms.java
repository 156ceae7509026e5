package io.ringloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * How a ticket is worked on.
 *
 * @param target who does it; absent in house
 * @param ownerGroup who answers for it
 * @param asked the customer is called when it is done; else there is a time to object
 */
public record TicketTerms(
        TargetKind workMode, @Nullable Target target, StaffRole ownerGroup, InformMode informMode, boolean asked) {

    /** The units that do the work, as the organisation knows them. */
    public enum Target implements Code {
        NEAREST_OUTLET,
        SERVICE_SECTION,
        FINANCE,
        POLICY,
        AFTER_SALE,
        ACCOUNTS,
        BUSINESS_HALL,
        /** The one that the reason of the ticket names. */
        BY_REASON
    }

    /** How the customer is told that it is done. */
    public enum InformMode implements Code {
        MESSAGE,
        CALL
    }
}
