package io.ringloop.notifications.store;

import io.ringloop.notifications.LiveEvent;

/** A published event with its place: rows of one transaction share {@code xact}. */
public record StoredEvent(long id, long xact, LiveEvent event) {}
