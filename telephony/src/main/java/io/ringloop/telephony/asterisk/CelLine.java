package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.Channel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of Asterisk's channel event log, with the fields of {@code cel_custom.conf} in the sample configuration.
 *
 * @param dialled the number the caller dialled
 * @param userType the name of an event of the dialplan
 * @param extra more, as JSON of one level
 */
record CelLine(
        Instant at, String type, Channel channel, @Nullable String dialled, String userType, String extra) {

    private static final int FIELDS = 11;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    /** The line, null when it is none: torn by a crash, or with other fields. */
    static @Nullable CelLine parse(String text) {
        List<String> fields = fields(text);
        if (fields.size() != FIELDS || fields.get(2).isBlank()) {
            return null;
        }
        Instant at = time(fields.get(1));
        if (at == null) {
            return null;
        }
        Channel channel = new Channel(
                fields.get(2),
                textOrNull(fields.get(3)),
                textOrNull(fields.get(4)),
                null,
                textOrNull(fields.get(7)),
                null,
                null,
                textOrNull(fields.get(6)),
                textOrNull(fields.get(5)));
        return new CelLine(at, fields.get(0), channel, textOrNull(fields.get(8)), fields.get(9), fields.get(10));
    }

    /** A value of {@link #extra}, null where there is none. */
    @Nullable
    String extra(String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]*)").matcher(extra);
        return value.find() ? textOrNull(value.group(1)) : null;
    }

    /** A value of an event of the dialplan, {@code Queue=main&Status=KEY}; null where there is none. */
    @Nullable
    String told(String name) {
        String all = extra("extra");
        for (String pair : all == null ? new String[0] : all.split("&")) {
            if (pair.startsWith(name + "=")) {
                return textOrNull(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    private static @Nullable Instant time(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            return null;
        }
        BigInteger[] parts =
                new BigDecimal(text).multiply(NANOS).toBigInteger().divideAndRemainder(NANOS.toBigInteger());
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Separated by commas; quotes around a field, doubled inside. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return quoted ? List.of() : fields;
    }
}
