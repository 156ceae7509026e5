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

    /** Where the sample dialplan dials a customer for an agent whose phone has answered. */
    public static final String DIAL_CONTEXT = "ringloop-dial";

    /** Where the sample dialplan lets somebody take part in a call; the extension is the mode. */
    public static final String MONITOR_CONTEXT = "ringloop-monitor";

    /** The channel variable that names the agent's channel there. */
    public static final String WATCHED = "RINGLOOP_WATCHED";

    /** How the ids of channels begin that we order, so that they are told from those the PBX names. */
    public static final String ORDERED = "ordered-";

    public OriginateRequest {
        variables = Map.copyOf(variables);
    }

    /**
     * Dials a customer for an agent: the agent's phone rings first, and only when it has answered the customer is dialled.
     *
     * @param phone the agent's, {@code PJSIP/1001}
     * @param number the customer's, digits only, as the trunk dials it
     * @param ring how long the agent's phone may ring
     * @throws IllegalArgumentException if the number has anything but digits: it goes into the dialplan
     */
    public static OriginateRequest forAgent(String channelId, String phone, String number, Duration ring) {
        if (!canDial(number)) {
            throw new IllegalArgumentException("not a number that can be dialled");
        }
        return new OriginateRequest(channelId, phone, DIAL_CONTEXT, number, number, ring, Map.of());
    }

    /**
     * Lets somebody take part in the call of an agent: their phone rings, and when it has answered they hear the call.
     *
     * @param phone of who monitors, {@code PJSIP/1004}
     * @param watched the name of the agent's channel
     * @param shown what that phone shows, digits only
     * @throws IllegalArgumentException if the name has what no channel has: it goes into the dialplan
     */
    public static OriginateRequest toMonitor(
            String channelId, String phone, String watched, MonitorMode mode, String shown, Duration ring) {
        if (!watched.matches("[A-Za-z0-9/_.@-]{3,100}") || !canDial(shown)) {
            throw new IllegalArgumentException("not a channel that can be monitored");
        }
        return new OriginateRequest(
                channelId, phone, MONITOR_CONTEXT, mode.code(), shown, ring, Map.of(WATCHED, watched));
    }

    /** Whether these are digits only, and as many as a number can have. */
    public static boolean canDial(String number) {
        return number.matches("[0-9]{2,20}");
    }

    /** Whether a channel was ordered by us, or belongs to a call that was. */
    public static boolean ordered(Channel channel) {
        return ours(channel.uniqueid()) || ours(channel.linkedid());
    }

    /** Whether a channel is the customer's in a call that was ordered by us. */
    public static boolean dialledFor(Channel channel) {
        return ours(channel.linkedid()) && !ours(channel.uniqueid());
    }

    private static boolean ours(@Nullable String id) {
        return id != null && id.startsWith(ORDERED);
    }
}
