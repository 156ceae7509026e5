package io.ringloop.deadlines;

/** The business time of a calendar is another one now; published in the transaction that changed it. */
public record CalendarChanged(String calendar) {}
