package io.ringloop.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How one case has to do with another: read from the first to the second. */
public enum LinkKind {
    CAUSED_BY,
    DUPLICATE_OF,
    FOLLOWS,
    SPLIT_FROM,
    SAME_EVENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #code} gives.
     *
     * @throws IllegalArgumentException if no kind is called so
     */
    @JsonCreator
    public static LinkKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
