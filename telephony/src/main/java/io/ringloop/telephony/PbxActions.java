package io.ringloop.telephony;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a PBX can be asked to do. Every action travels on a connection of its own and completes with a result, never exceptionally; its
 * effect is known only from the event that confirms it.
 */
public interface PbxActions {

    /** Makes the interface a member. With a reason it joins paused. */
    CompletableFuture<ActionResult> addMember(
            String queue, String iface, @Nullable String name, int penalty, @Nullable String pausedReason);

    CompletableFuture<ActionResult> removeMember(String queue, String iface);

    /**
     * Pauses a member or ends its pause.
     *
     * @param queue null for all queues the interface is a member of
     */
    CompletableFuture<ActionResult> pauseMember(
            @Nullable String queue, String iface, boolean paused, @Nullable String reason);

    CompletableFuture<ActionResult> setPenalty(@Nullable String queue, String iface, int penalty);

    /**
     * Ends a channel.
     *
     * @param cause Q.850 cause, null for the default
     */
    CompletableFuture<ActionResult> hangup(String channel, @Nullable Integer cause);

    /** The party bridged with the channel goes to the extension; the channel itself is released. */
    CompletableFuture<ActionResult> blindTransfer(String channel, String context, String exten);

    /** Starts a consultation from the channel: its owner talks to the extension first, and completes by hanging up. */
    CompletableFuture<ActionResult> attendedTransfer(String channel, String context, String exten);

    /** The channel itself goes to the extension. */
    CompletableFuture<ActionResult> redirect(String channel, String context, String exten);

    /** Dials, at most once: it is never sent again. After {@link ActionResult.Outcome#UNKNOWN} look the channel id up in the events. */
    CompletableFuture<ActionResult> originate(OriginateRequest request);

    /** Whether there is a channel with this uniqueid: accepted if so, refused if not. */
    CompletableFuture<ActionResult> look(String channelId);

    CompletableFuture<ActionResult> setVariable(String channel, String name, String value);
}
