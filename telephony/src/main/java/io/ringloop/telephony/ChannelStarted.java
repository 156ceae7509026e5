package io.ringloop.telephony;

/** A channel exists. Nothing about this channel comes before it. */
public record ChannelStarted(Channel channel) implements PbxEvent {}
