package io.ringloop.deadlines;

import java.time.Instant;

/** A time in which a clock stood still. */
public record Pause(Instant from, Instant until) {}
