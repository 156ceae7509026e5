package io.ringloop.customers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a customer list.
 *
 * @param number the first one, as dialled
 */
public record CustomerRow(
        UUID id,
        String name,
        @Nullable String number,
        @Nullable String region,
        String value,
        String care,
        List<String> tags) {

    public CustomerRow {
        tags = List.copyOf(tags);
    }
}
