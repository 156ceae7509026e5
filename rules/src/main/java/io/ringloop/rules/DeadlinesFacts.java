package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;

/** A clock about to start, and whose it is. */
public record DeadlinesFacts(ClockKind clock, ClockClass clockClass, CustomerValue value) {}
