package io.ringloop.rules;

/**
 * A ticket that the customer did not accept as done.
 *
 * @param loops times this happened, this one included
 */
public record TicketLoopsFacts(int loops) {}
