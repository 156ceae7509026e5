package io.ringloop.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that could not be delivered and is no longer tried.
 *
 * @param key unique in its topic
 * @param attempts how often delivery failed
 * @param error why it failed last
 */
public record ParkedMessage(UUID id, String topic, String key, int attempts, String error, Instant createdAt) {}
