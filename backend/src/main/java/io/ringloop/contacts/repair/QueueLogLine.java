package io.ringloop.contacts.repair;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of Asterisk's queue log: {@code time|callid|queue|agent|event|data...}.
 *
 * @param callId uniqueid of the caller
 * @param agent name or interface of the member, {@code NONE} where there is none
 */
record QueueLogLine(Instant at, String callId, String queue, String agent, String event, List<String> data) {

    private static final int FEWEST_FIELDS = 5;

    QueueLogLine {
        data = List.copyOf(data);
    }

    /** The line, empty when it is none: torn by a crash, or of a kind we do not know. */
    static Optional<QueueLogLine> parse(String text) {
        var fields = text.split("\\|", -1);
        if (fields.length < FEWEST_FIELDS || fields[0].isBlank() || fields[1].isBlank()) {
            return Optional.empty();
        }
        try {
            var seconds = Double.parseDouble(fields[0]);
            var at = Instant.ofEpochMilli(Math.round(seconds * 1000));
            var data = Arrays.asList(fields).subList(FEWEST_FIELDS, fields.length);
            return Optional.of(new QueueLogLine(at, fields[1], fields[2], fields[3], fields[4], data));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** The number in a data field, 0 where there is none. */
    int number(int index) {
        try {
            return index < data.size() ? Integer.parseInt(data.get(index).strip()) : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
