package io.ringloop.telephony;

import java.time.Instant;

/**
 * An event as a PBX wrote it down itself.
 *
 * @param at by the PBX's clock
 */
public record RecordedEvent(Instant at, PbxEvent event) {}
