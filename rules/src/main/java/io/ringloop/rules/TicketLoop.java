package io.ringloop.rules;

/** What follows when the customer did not accept a ticket as done. */
public enum TicketLoop implements Code {
    AGAIN,
    /** Again, and a complaint is opened. */
    COMPLAIN,
    /** Somebody decides finally. */
    DECIDE
}
