package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;

/**
 * A complaint that has been closed.
 *
 * @param periodicCallback what {@link ComplaintGrading} said
 */
public record ComplaintFollowUpFacts(CustomerValue value, Care care, boolean periodicCallback) {}
