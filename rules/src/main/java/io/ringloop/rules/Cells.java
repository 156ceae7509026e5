package io.ringloop.rules;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a matched row, and writes what it read back into the words of the table. */
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

    static <E extends Enum<E> & Code> E code(Class<E> type, Map<String, @Nullable Object> row, String column) {
        return Code.of(type, text(row, column));
    }

    static <E extends Enum<E> & Code> @Nullable E optionalCode(
            Class<E> type, Map<String, @Nullable Object> row, String column) {
        var text = optionalText(row, column);
        return text == null ? null : Code.of(type, text);
    }

    /** In the order of the enum. */
    static <E extends Enum<E> & Code> Set<E> codes(Class<E> type, Map<String, @Nullable Object> row, String column) {
        var codes = EnumSet.noneOf(type);
        texts(row, column).forEach(text -> codes.add(Code.of(type, text)));
        return codes;
    }

    static boolean flag(Map<String, @Nullable Object> row, String column) {
        return (Boolean) required(row, column);
    }

    static int integer(Map<String, @Nullable Object> row, String column) {
        return ((BigDecimal) required(row, column)).intValueExact();
    }

    static LocalTime time(Map<String, @Nullable Object> row, String column) {
        return (LocalTime) required(row, column);
    }

    /** A stretch of time from the column of its amount and the column of its unit. */
    static @Nullable Span span(Map<String, @Nullable Object> row, String column, String unitColumn) {
        var unit = optionalCode(Span.Unit.class, row, unitColumn);
        return unit == null ? null : new Span(integer(row, column), unit);
    }

    static String codeOf(@Nullable Code code) {
        return code == null ? NOTHING : code.code();
    }

    /** In the order of the enum, so that equal verdicts read the same. */
    static <E extends Enum<E> & Code> List<String> codesOf(Collection<E> codes) {
        return codes.stream().sorted().map(Code::code).toList();
    }

    static void put(Map<String, Object> outputs, String column, String unitColumn, @Nullable Span span) {
        outputs.put(column, span == null ? 0 : span.amount());
        outputs.put(unitColumn, span == null ? NOTHING : span.unit().code());
    }

    private static Object required(Map<String, @Nullable Object> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("The table gave no " + column);
        }
        return value;
    }
}
