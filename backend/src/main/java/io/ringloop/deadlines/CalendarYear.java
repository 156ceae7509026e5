package io.ringloop.deadlines;

/**
 * How far the special days of a year can be trusted.
 *
 * @param official false while only the statutory holidays are known, without bridge and make-up days
 * @param note where they come from
 */
public record CalendarYear(int year, boolean official, String note) {}
