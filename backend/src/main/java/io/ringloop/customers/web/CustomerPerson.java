package io.ringloop.customers.web;

import java.util.UUID;

/** Who did something about a customer. */
record CustomerPerson(UUID id, String displayName) {}
