package io.ringloop.customers;

import java.util.UUID;

/** A customer gave or withdrew a consent; published in the transaction that recorded it. */
public record ConsentSaid(UUID customerId, ConsentRow row) {}
