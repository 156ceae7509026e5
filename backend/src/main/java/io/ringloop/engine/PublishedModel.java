package io.ringloop.engine;

import java.time.Instant;

/**
 * A process as it is in force.
 *
 * @param name Chinese and English on a line each
 * @param version counted by the engine
 * @param bundled it came with the application, nobody has published another one
 * @param running instances on any version
 * @param behind those of them that follow another version
 * @param incidents instances that stand still for a failure
 */
public record PublishedModel(
        String key,
        String name,
        String definitionId,
        int version,
        boolean bundled,
        Instant publishedAt,
        long running,
        long behind,
        long incidents) {}
