package io.ringloop.contacts.repair;

import io.ringloop.contacts.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a queue log tells of one call.
 *
 * @param callId uniqueid of the caller
 * @param callerNumber null when withheld or not told
 * @param outcome null while the log does not tell an end
 * @param agent the member who answered
 */
record LoggedCall(
        String callId,
        String queue,
        @Nullable String callerNumber,
        Instant joinedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable String agent,
        int waitSeconds,
        int talkSeconds) {

    /** The calls that lines tell of, in the order they came. */
    static Map<String, LoggedCall> of(List<QueueLogLine> lines) {
        var calls = new LinkedHashMap<String, LoggedCall>();
        for (var line : lines) {
            var known = calls.get(line.callId());
            var next = known == null ? begin(line) : known.after(line);
            if (next != null) {
                calls.put(line.callId(), next);
            }
        }
        return calls;
    }

    private static @Nullable LoggedCall begin(QueueLogLine line) {
        var blank = new LoggedCall(line.callId(), line.queue(), null, line.at(), null, null, null, null, 0, 0);
        if (line.event().equals("ENTERQUEUE")) {
            var number = line.data().size() > 1 ? line.data().get(1) : null;
            return new LoggedCall(line.callId(), line.queue(), number, line.at(), null, null, null, null, 0, 0);
        }
        var told = blank.after(line);
        return told.equals(blank) ? null : told;
    }

    /** The same call after one more line. */
    LoggedCall after(QueueLogLine line) {
        return switch (line.event()) {
            case "ENTERQUEUE" ->
                new LoggedCall(
                        callId,
                        line.queue(),
                        callerNumber,
                        joinedAt,
                        answeredAt,
                        null,
                        null,
                        agent,
                        waitSeconds,
                        talkSeconds);
            case "CONNECT" ->
                new LoggedCall(
                        callId,
                        line.queue(),
                        callerNumber,
                        joinedAt,
                        line.at(),
                        null,
                        Outcome.ANSWERED,
                        line.agent(),
                        line.number(0),
                        talkSeconds);
            case "COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER", "TRANSFER" ->
                ended(line, Outcome.ANSWERED, waitSeconds, line.number(1));
            case "ABANDON" -> ended(line, Outcome.ABANDONED, line.number(2), talkSeconds);
            case "EXITWITHTIMEOUT", "WITHDRAW" -> ended(line, Outcome.TIMEOUT, line.number(2), talkSeconds);
            case "EXITEMPTY" -> ended(line, Outcome.LEFT_EMPTY, line.number(2), talkSeconds);
            case "EXITWITHKEY" -> ended(line, Outcome.LEFT_FOR_CALLBACK, line.number(3), talkSeconds);
            default -> this;
        };
    }

    private LoggedCall ended(QueueLogLine line, Outcome how, int waited, int talked) {
        var answered = outcome == Outcome.ANSWERED ? Outcome.ANSWERED : how;
        return new LoggedCall(
                callId, line.queue(), callerNumber, joinedAt, answeredAt, line.at(), answered, agent, waited, talked);
    }
}
