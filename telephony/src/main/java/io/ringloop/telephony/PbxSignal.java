package io.ringloop.telephony;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its place in the stream. The triple (pbx, epoch, ordinal) is unique and ordered within an epoch.
 *
 * @param epoch one per connection that came up, time-ordered (UUID version 7): a later connection has a greater epoch
 * @param ordinal counts from 1 without gaps within the epoch
 * @param receivedAt when the event was read from the wire
 */
public record PbxSignal(String pbx, UUID epoch, long ordinal, Instant receivedAt, PbxEvent event) {}
