package io.ringloop.tasks;

/**
 * How much there is to do for one person.
 *
 * @param mine tasks the person has
 * @param group tasks the person may take
 * @param overdue of {@code mine}
 */
public record TaskCounts(long mine, long group, long overdue) {}
