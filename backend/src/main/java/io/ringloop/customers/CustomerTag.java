package io.ringloop.customers;

import io.ringloop.shared.Text;

/**
 * A word that customers can be marked with.
 *
 * @param key stays when the name changes
 * @param kind {@code preference}, {@code need} or {@code feature}
 * @param active false: it stays where it is and is given to nobody else
 */
public record CustomerTag(String key, Text name, String kind, int position, boolean active, int version) {}
