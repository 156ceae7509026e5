package io.ringloop.engine;

/** An incident is over: repaired, or gone with its instance. Published in the engine's transaction. */
public record IncidentResolved(Incident incident) {}
