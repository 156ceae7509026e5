package io.ringloop.deadlines;

/** Whether a line is served at a moment, by the calendar alone. */
public enum Served {
    OPEN,
    CLOSED,
    HOLIDAY
}
