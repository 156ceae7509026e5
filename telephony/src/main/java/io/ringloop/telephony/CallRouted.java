package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The dialplan got its answer (or took its default branch) and is about to put the caller in a queue.
 *
 * @param route always {@code queue}; the other answers arrive as {@link CallRefused}
 * @param waitMinutes the wait that is announced to the caller, in minutes; null when none is
 * @param disturbance the caller is told that a service is disturbed
 * @param decisionId the logged decision, null when the router did not answer in time and the default branch was taken
 */
public record CallRouted(
        Channel channel,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        String route,
        @Nullable String queue,
        @Nullable String decisionId,
        @Nullable String language,
        @Nullable String ivr,
        @Nullable Integer waitMinutes,
        boolean disturbance)
        implements PbxEvent {}
