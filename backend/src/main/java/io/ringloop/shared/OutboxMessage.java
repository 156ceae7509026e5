package io.ringloop.shared;

import java.util.Map;
import java.util.UUID;

/**
 * Something that has to leave the process.
 *
 * @param key unique in its topic; the receiver may see the same key more than once
 * @param attempts how often delivery failed before
 */
public record OutboxMessage(UUID id, String topic, String key, Map<String, Object> payload, int attempts) {}
