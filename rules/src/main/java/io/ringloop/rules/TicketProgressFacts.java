package io.ringloop.rules;

/** Where a ticket stands. */
public record TicketProgressFacts(Stage status) {

    /** The statuses of a case. */
    public enum Stage implements Code {
        NEW,
        ASSIGNED,
        IN_PROGRESS,
        WAITING_CUSTOMER,
        WAITING_OTHERS,
        SOLVED,
        AWAITING_CONFIRMATION,
        CLOSED
    }
}
