package io.ringloop.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact, case or repair visit.
 *
 * @param type {@code contact}, {@code case} or {@code repair}
 * @param day of a repair, of which only that is known
 * @param kind channel of a contact, family of a case; whether a repair was under {@code warranty} or {@code paid}
 * @param number of a case
 * @param state of a contact, status of a case
 * @param outcome of a contact; close reason of a case; the fault that was repaired
 * @param about queue of a contact; product of a case or a repair
 * @param staff who served it, owns it, or wrote it down
 */
public record HistoryRow(
        UUID id,
        String type,
        Instant at,
        @Nullable LocalDate day,
        String kind,
        @Nullable String number,
        String state,
        @Nullable String outcome,
        @Nullable String about,
        @Nullable UUID staff) {}
