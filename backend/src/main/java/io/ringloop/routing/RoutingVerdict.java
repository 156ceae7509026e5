package io.ringloop.routing;

import io.ringloop.rules.ContactRoute;
import java.util.UUID;

/**
 * The decision on a call.
 *
 * @param decisionId of the logged decision
 * @param applied whether the dialplan was given it in time; false when the call took a fallback, or never asked
 */
public record RoutingVerdict(UUID decisionId, ContactRoute route, boolean applied) {}
