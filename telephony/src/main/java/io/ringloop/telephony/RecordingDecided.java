package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The dialplan was told to record a caller: it has begun to, or the caller did not want it. Told before the caller joins a queue; never
 * of a call that is not to be recorded, nor of a caller who hung up while being asked.
 *
 * @param channel the caller's
 * @param file what the PBX calls the recording, as {@link PbxRecordings} knows it; null when the caller refused
 */
public record RecordingDecided(Channel channel, @Nullable String file) implements PbxEvent {}
