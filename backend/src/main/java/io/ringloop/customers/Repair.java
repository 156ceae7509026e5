package io.ringloop.customers;

import io.ringloop.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair visit of something a customer owns; see {@link RepairDraft}.
 *
 * @param product its name in both languages
 * @param recordedBy who wrote it down
 * @param version grows with every change
 */
public record Repair(
        UUID id,
        UUID customerId,
        UUID productId,
        Text product,
        LocalDate visitedOn,
        String station,
        @Nullable Integer mileage,
        @Nullable String reading,
        String fault,
        @Nullable String work,
        @Nullable BigDecimal cost,
        boolean warranty,
        @Nullable UUID recordedBy,
        int version) {}
