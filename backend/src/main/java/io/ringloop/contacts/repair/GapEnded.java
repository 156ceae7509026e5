package io.ringloop.contacts.repair;

import java.time.Instant;
import java.util.UUID;

/** Nothing was seen of the PBX between the two instants; its own records may tell. */
public record GapEnded(String pbx, UUID unobservedId, Instant from, Instant to) {}
