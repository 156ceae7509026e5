package io.ringloop.routing.presence;

/** A place in a queue of a PBX. */
public record Seat(String pbx, String queue) {}
