package io.ringloop.telephony;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made.
 *
 * @param channelId uniqueid for the new channel, chosen by the caller of this method before it is stored, so that the channel can be found
 * @param channel who is called first, {@code PJSIP/1001}
 * @param context where that channel goes once it has answered
 * @param exten where that channel goes once it has answered
 * @param callerId shown to the called, null for the default
 * @param timeout how long it may ring
 * @param variables channel variables
 */
public record OriginateRequest(
        String channelId,
        String channel,
        String context,
        String exten,
        @Nullable String callerId,
        Duration timeout,
        Map<String, String> variables) {

    public OriginateRequest {
        variables = Map.copyOf(variables);
    }
}
