package io.ringloop.telephony;

/** The owner of this channel took the other side back from hold. */
public record CallResumed(Channel channel) implements PbxEvent {}
