package io.ringloop.rules;

/**
 * A ticket that has been closed.
 *
 * @param done what was asked for was done, at least in part
 * @param called the process has called the customer to ask
 * @param scored the customer has said in that callback how satisfied they are
 */
public record TicketFollowUpFacts(TicketType type, boolean done, boolean called, boolean scored) {}
