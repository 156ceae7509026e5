package io.ringloop.engine;

import org.jspecify.annotations.Nullable;

/**
 * A step that could not be done.
 *
 * @param id of the engine
 * @param type {@code failedJob} or another type of the engine
 * @param businessKey of the instance, null when it has none
 * @param elementId the element that failed
 */
public record Incident(
        String id,
        String type,
        String processKey,
        String instanceId,
        @Nullable String businessKey,
        @Nullable String elementId,
        @Nullable String message) {}
