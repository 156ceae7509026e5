package io.ringloop.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The families of cases, and the letter their numbers begin with. */
public enum CaseKind {
    COMPLAINT("C"),
    TICKET("T"),
    CALLBACK("B"),
    EVALUATION("Q");

    private final String letter;

    CaseKind(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

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
    public static CaseKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
