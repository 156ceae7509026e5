package io.ringloop.customers;

import io.ringloop.shared.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that customers can own.
 *
 * @param code unique, as on the invoice
 * @param warrantyMonths counted from the purchase
 * @param active false: it is not offered for choice any more
 */
public record CatalogueItem(
        UUID id, String code, Text name, @Nullable Integer warrantyMonths, boolean active, int version) {}
