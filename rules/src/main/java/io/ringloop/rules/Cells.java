package io.ringloop.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a matched row. */
final class Cells {
    /** How a table says that a column has no value: an empty cell would match no list of allowed values. */
    static final String NOTHING = "none";

    private Cells() {}

    static String text(Map<String, @Nullable Object> row, String column) {
        return (String) required(row, column);
    }

    static @Nullable String optionalText(Map<String, @Nullable Object> row, String column) {
        var text = text(row, column);
        return text.equals(NOTHING) ? null : text;
    }

    static List<String> texts(Map<String, @Nullable Object> row, String column) {
        return ((List<?>) required(row, column))
                .stream().map(String.class::cast).toList();
    }

    static int integer(Map<String, @Nullable Object> row, String column) {
        return ((BigDecimal) required(row, column)).intValueExact();
    }

    private static Object required(Map<String, @Nullable Object> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("The table gave no " + column);
        }
        return value;
    }
}
