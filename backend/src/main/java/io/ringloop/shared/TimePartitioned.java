package io.ringloop.shared;

/**
 * Declared as a bean by the owner of a table that is partitioned by month ({@code partition by range (some timestamptz)},
 * with a default partition): its partitions are then made ahead of time.
 *
 * @param table with its schema, such as {@code contacts.inbox}
 */
public record TimePartitioned(String table) {}
