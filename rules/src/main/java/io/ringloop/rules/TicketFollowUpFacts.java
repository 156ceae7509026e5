package io.ringloop.rules;

/**
 * A ticket that has been closed.
 *
 * @param scored the customer has said in the confirmation callback how satisfied they are
 */
public record TicketFollowUpFacts(boolean scored) {}
