package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's phone has answered and takes part in the call of an agent, until its {@link ChannelEnded}. Never told when that call was over
 * before.
 *
 * @param channel of who monitors, with the uniqueid that was chosen for it
 * @param watched the name of the agent's channel
 * @param mode as {@link MonitorMode#code} gives it
 */
public record MonitoringBegun(Channel channel, @Nullable String watched, String mode) implements PbxEvent {}
