package io.ringloop.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact or case.
 *
 * @param type {@code contact} or {@code case}
 * @param kind channel of a contact, family of a case
 * @param number of a case
 * @param state of a contact, status of a case
 * @param outcome of a contact; close reason of a case
 * @param about queue of a contact; product of a case
 * @param staff who served it, or owns it
 */
public record HistoryRow(
        UUID id,
        String type,
        Instant at,
        String kind,
        @Nullable String number,
        String state,
        @Nullable String outcome,
        @Nullable String about,
        @Nullable UUID staff) {}
