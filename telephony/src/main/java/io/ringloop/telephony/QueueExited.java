package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The dialplan went on after the queue with the caller still on the line.
 *
 * @param status QUEUESTATUS: TIMEOUT, FULL, JOINEMPTY, LEAVEEMPTY, JOINUNAVAIL, LEAVEUNAVAIL, CONTINUE, WITHDRAW; or KEY when the caller
 *     left by a key, or {@link #MOVED_ON}
 * @param key what the key asked for, {@code callback}; null otherwise
 */
public record QueueExited(
        Channel channel,
        String queue,
        String status,
        @Nullable String key) implements PbxEvent {

    /** The dialplan led the caller on to another wait. */
    public static final String MOVED_ON = "MOVED_ON";
}
