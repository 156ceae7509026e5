package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * Where shall this caller go?
 *
 * @param pbx the system name of the asking PBX
 * @param callerNumber null when withheld
 * @param calledNumber the line that was dialled
 * @param language of the channel, {@code zh} or {@code en}
 * @param ivr what the caller chose before, null without a menu
 */
public record RouteQuestion(
        String pbx,
        String uniqueid,
        @Nullable String linkedid,
        @Nullable String channelName,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        @Nullable String language,
        @Nullable String ivr) {}
