package io.ringloop.quality.handling;

import io.ringloop.rules.QaScenario;
import java.util.UUID;

/**
 * A contact that may be sampled.
 *
 * @param agent who served last
 * @param hour of the day in which it began, in the zone of the centre
 */
public record Framed(UUID contact, UUID agent, UUID unit, String channel, int hour, QaScenario scenario) {}
