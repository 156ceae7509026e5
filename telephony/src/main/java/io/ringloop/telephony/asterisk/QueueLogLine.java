package io.ringloop.telephony.asterisk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of Asterisk's queue log: {@code time|callid|queue|agent|event|data...}.
 *
 * @param at cut to the second
 * @param callId uniqueid of the caller
 * @param agent the member's name, {@code NONE} where there is none
 */
record QueueLogLine(Instant at, String callId, String queue, String agent, String event, List<String> data) {

    private static final int FEWEST_FIELDS = 5;

    QueueLogLine {
        data = List.copyOf(data);
    }

    /** The line, null when it is none: torn by a crash. */
    static @Nullable QueueLogLine parse(String text) {
        String[] fields = text.split("\\|", -1);
        if (fields.length < FEWEST_FIELDS || fields[0].isBlank() || fields[1].isBlank()) {
            return null;
        }
        try {
            Instant at = Instant.ofEpochMilli(Math.round(Double.parseDouble(fields[0]) * 1000));
            List<String> data = Arrays.asList(fields).subList(FEWEST_FIELDS, fields.length);
            return new QueueLogLine(at, fields[1], fields[2], fields[3], fields[4], data);
        } catch (NumberFormatException torn) {
            return null;
        }
    }

    /** A data field, null where it is missing or empty. */
    @Nullable
    String text(int index) {
        return index < data.size() && !data.get(index).isBlank()
                ? data.get(index).strip()
                : null;
    }

    /** The number in a data field, null where there is none. */
    @Nullable
    Integer number(int index) {
        String text = text(index);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
