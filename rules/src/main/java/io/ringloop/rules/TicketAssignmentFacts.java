package io.ringloop.rules;

/**
 * A ticket that is to be worked on.
 *
 * @param outletKnown an outlet is named that can do it
 * @param warranty the product is under warranty
 */
public record TicketAssignmentFacts(TicketType type, boolean regionKnown, boolean outletKnown, boolean warranty) {}
