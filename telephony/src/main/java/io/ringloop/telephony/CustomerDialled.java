package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The dialplan tells what became of a customer it dialled for an agent. Told once, at the end of the agent's channel and before its {@link ChannelEnded};
 * never for an agent who did not answer.
 *
 * @param channel the agent's, with the uniqueid that was chosen for the call
 * @param status DIALSTATUS
 * @param cause Q.850 cause of the customer's channel
 */
public record CustomerDialled(
        Channel channel, String status, @Nullable Integer cause) implements PbxEvent {

    public DialOutcome outcome() {
        return DialOutcome.of(status, cause);
    }
}
