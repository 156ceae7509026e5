package io.ringloop.routing.hours;

/** Whether a line is served at a moment, by the calendar alone. */
public enum Served {
    OPEN,
    CLOSED,
    HOLIDAY
}
