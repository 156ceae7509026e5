package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** The owner of this channel put the other side on hold. */
public record CallHeld(Channel channel, @Nullable String musicClass) implements PbxEvent {}
