package io.ringloop.rules;

/** Whether a loop may run again; if not, somebody has to decide. */
public record LoopLimit(boolean again) {}
