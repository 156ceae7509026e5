package io.ringloop.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer.
 *
 * @param value {@code key}, {@code high}, {@code normal} or {@code unknown}
 * @param care {@code none}, {@code repeat} or {@code vulnerable}
 * @param restrictedUntil calls are not taken until then
 * @param version grows with every change
 */
public record Customer(
        UUID id,
        String name,
        List<CustomerNumber> numbers,
        @Nullable String gender,
        @Nullable String address,
        @Nullable String note,
        List<String> tags,
        String value,
        String care,
        @Nullable Instant restrictedUntil,
        List<OwnedProduct> products,
        Consent consent,
        int version) {

    public Customer {
        numbers = List.copyOf(numbers);
        tags = List.copyOf(tags);
        products = List.copyOf(products);
    }

    /** Whether calls of this customer are refused at an instant. */
    public boolean restrictedAt(Instant instant) {
        return restrictedUntil != null && instant.isBefore(restrictedUntil);
    }

    /** A number of the customer, the first one first. */
    public record CustomerNumber(
            UUID id, String dialled, @Nullable String e164, String kind) {}

    /** Something the customer owns. */
    public record OwnedProduct(
            UUID id,
            String name,
            @Nullable String serial,
            @Nullable LocalDate boughtOn) {}

    /** What the customer allows us to do unasked. */
    public record Consent(boolean calls, boolean messages) {}
}
