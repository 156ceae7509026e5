package io.ringloop.engine;

import java.time.Instant;

/**
 * A version of a process that the engine knows.
 *
 * @param bundled it came with the application
 * @param running instances that follow it
 */
public record ModelVersion(int version, String definitionId, Instant deployedAt, boolean bundled, long running) {}
