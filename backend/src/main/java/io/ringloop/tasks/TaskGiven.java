package io.ringloop.tasks;

import io.ringloop.people.StaffId;

/** Somebody took a task or was given it; published in the transaction that did it. */
public record TaskGiven(Task task, StaffId to) {}
