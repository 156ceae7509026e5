package io.ringloop.engine;

/** A step failed for good: its retries are used up, and a person has to look. Published in the engine's transaction. */
public record IncidentRaised(Incident incident) {}
