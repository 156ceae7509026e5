package io.ringloop.routing;

import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;

/**
 * What is known of a caller.
 *
 * @param openCase the most urgent thing that is open for them
 * @param restricted their number may not call in
 */
public record CallerFacts(CustomerValue value, Care care, OpenCase openCase, boolean restricted) {

    /** Of a caller nobody knows. */
    public static final CallerFacts UNKNOWN = new CallerFacts(CustomerValue.UNKNOWN, Care.NONE, OpenCase.NONE, false);
}
