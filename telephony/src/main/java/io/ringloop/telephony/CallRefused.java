package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * The dialplan did not queue the caller.
 *
 * @param route {@code closedNotice} (the caller heard the closed announcement) or {@code restrict}
 */
public record CallRefused(
        Channel channel,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        String route,
        @Nullable String decisionId)
        implements PbxEvent {}
