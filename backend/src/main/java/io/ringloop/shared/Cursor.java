package io.ringloop.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page starts: the sort values of the last row shown, opaque to the outside. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final String MALFORMED = "cursor-malformed";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text the query parameter, absent for the first page
     * @param size how many values the list sorts by
     * @return null for the first page
     * @throws ProblemException {@code cursor-malformed}
     */
    public static @Nullable Cursor parse(@Nullable String text, int size) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var values = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1);
            if (values.length == size) {
                return new Cursor(List.of(values));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ProblemException(MALFORMED, Map.of(), notBase64);
        }
        throw new ProblemException(MALFORMED);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(UTF_8));
    }

    public String string(int index) {
        return values.get(index);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(MALFORMED, Map.of(), notAnId);
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeException notATime) {
            throw new ProblemException(MALFORMED, Map.of(), notATime);
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(MALFORMED, Map.of(), notANumber);
        }
    }
}
